/**
 * The environment of the demo, whatever that of the shell is: a folder that is thrown away, and no server for mails,
 * for the people of the demo do not exist.
 */
export function demoEnvironment(environment: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  return { ...environment, DEMO: '1', DATA_DIR: folder, SMTP_URL: '' };
}
