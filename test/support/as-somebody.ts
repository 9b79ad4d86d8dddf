import { look, sendForm } from './send-form.ts';
import { cookieOf, type Someone } from './signed-in.ts';

/** Looks at a page of the running site as a visitor or as a member. */
export async function get(path: string, who?: Someone): Promise<Response> {
  return look(path, who && (await cookieOf(who)));
}

/** Sends a form of ours, as a visitor or as a member. */
export async function post(path: string, fields: Record<string, string>, who?: Someone): Promise<Response> {
  return sendForm(path, fields, who ? { cookie: await cookieOf(who) } : {});
}
