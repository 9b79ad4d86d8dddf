import { fillDemo } from '../db/demo.ts';
import type { SignIn } from '../db/demo/sign-ins.ts';
import { serve as serveWith } from './serve.ts';

/** `serve` for the demo: fills the store first, and says how to sign in. */
export function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  return serveWith(environment, async (parts) => signInsText((await fillDemo(parts, new Date())).signIns));
}

function signInsText(signIns: SignIn[]): string {
  const width = Math.max(...signIns.map(({ email }) => email.length));
  const lines = signIns.flatMap(({ role, email, app }) => [
    `  ${role.padEnd(10)} ${email.padEnd(width)}`.trimEnd(),
    ...(app ? [`             app ${app.secret}`, ...codeLines(app.recoveryCodes)] : []),
  ]);
  return [
    `Everything here is invented, and gone when you stop. Password of this start: ${signIns[0]?.password ?? ''}`,
    ...lines,
    'Where there is an app, signing in asks for a second step: give your app its secret, or take one of its codes, once each.',
    '',
  ].join('\n');
}

/** Four in a line. */
function codeLines(codes: string[]): string[] {
  const half = Math.ceil(codes.length / 2);
  return [codes.slice(0, half), codes.slice(half)].map((some) => `             ${some.join('  ')}`);
}
