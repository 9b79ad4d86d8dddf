import { integer } from 'drizzle-orm/sqlite-core';
import { members } from './members.ts';

/** Who did or wrote it. Rows of members stay when they are erased, so it keeps its author: "ehemaliges Mitglied". */
export const byMember = (name: string) => integer(name).references(() => members.id);

/** Whose it is. Nothing of theirs outlives a member. */
export const ofMember = (name: string) =>
  integer(name)
    .notNull()
    .references(() => members.id, { onDelete: 'cascade' });
