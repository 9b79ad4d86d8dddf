import { expect, test } from 'vitest';
import { demoEnvironment } from '../../scripts/demo-environment.ts';
import { readSettings } from '../../src/settings.ts';

test('the demo keeps away from the real data folder and from servers for mails', () => {
  const real = { DATA_DIR: '/srv/real', SMTP_URL: 'smtps://mail.example.org', PORT: '8080' };
  const settings = readSettings(demoEnvironment(real, '/tmp/demo'));
  expect(settings).toMatchObject({ dataDir: '/tmp/demo', smtpUrl: undefined, demo: true, port: 8080 });
});
