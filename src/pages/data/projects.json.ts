import type { APIRoute } from 'astro';
import { exportOf } from '../../features/catalogue/export.ts';
import { readCases } from '../_content.ts';

export const GET: APIRoute = ({ locals }) => Response.json(exportOf(readCases(), locals.settings));
