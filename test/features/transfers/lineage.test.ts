import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { transferSteps } from '../../../db/schema/transfers.ts';
import { transfersOfProject } from '../../../src/features/transfers/list.ts';
import { originAt } from '../../../src/features/transfers/shown.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { tellingForm, tellTransfer } from '../../../src/features/transfers/tell.ts';
import { ownTransfer, type Audience, type Transfer } from '../../../src/features/transfers/transfer.ts';
import { de } from '../../../src/i18n/de.ts';
import { useComponents } from '../../support/component.ts';
import { publish, takeBench } from '../../support/networks.ts';
import { districts, NOW, openWorld, type World } from '../../support/world.ts';

const components = useComponents();
let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
});
afterEach(() => world.close());

const take = (seenBy: Audience = 'public') => takeBench(world.db, { seenBy });
const stop = ({ id }: Transfer, words = 'Die Bank ist morsch.') =>
  takeStep(world.db, world.member('ruth'), id, { state: 'stopped', on: '2026-11-22', words }, NOW);
/** As before a reason was asked for. */
const stopWithoutWords = (transfer: Transfer) => {
  stop(transfer);
  world.db.update(transferSteps).set({ words: null }).where(eq(transferSteps.state, 'stopped')).run();
};
const tell = ({ id }: Transfer, trouble: string) => {
  const version = String(ownTransfer(world.db, world.member('ruth'), id).version);
  const told = tellingForm.parse({ version, seenBy: 'public', trouble, kept: 'Die Farbe.' });
  tellTransfer(world.db, world.member('ruth'), id, told, NOW);
};

/** What visitors read in the lineage and in the table below it. */
async function read(): Promise<[lineage: string, table: string]> {
  const transfers = transfersOfProject(world.db, undefined, 'lesebank', 'de');
  const given = { transfers, districts, locale: 'de' };
  const origin = originAt(world.db, 'lesebank', 'de');
  const page = { visits: [], ...given, origin, heading: 'Wer?', lead: 'Hier.' };
  return [
    await components.words('/src/features/transfers/Recorded.astro', given),
    await components.words('/src/features/transfers/CaseTransfers.astro', page),
  ];
}

test('what was stopped says why, before what else is told', async () => {
  const transfer = take();
  tell(transfer, 'Es war zu laut.');
  stop(transfer);
  const [lineage, table] = await read();
  expect(lineage).toMatch(new RegExp(`${de.transfers.labels.stopped} Die Bank ist morsch\\..*Die Farbe\\.`));
  expect(table).toContain('Die Bank ist morsch.');
  expect(table).not.toContain('Es war zu laut.');
});

test('so does what says neither where nor who, as on its own page', async () => {
  stop(take('anonymised'));
  const [lineage, table] = await read();
  for (const text of [lineage, table]) {
    expect(text).toContain('Die Bank ist morsch.');
    expect(text).not.toMatch(/Degerloch|Ruth|Bei uns fehlt/);
  }
});

test('where nobody said why that is said, and the table tells what is known', async () => {
  const transfer = take();
  stopWithoutWords(transfer);
  for (const text of await read()) expect(text).toContain(de.transfers.noReason);
  tell(transfer, 'Es war zu laut.');
  const [lineage, table] = await read();
  expect(lineage).toContain(de.transfers.noReason);
  expect(table).toContain('Es war zu laut.');
  expect(table).not.toContain(de.transfers.noReason);
});

test('what goes on says nothing of an end', async () => {
  const step = { state: 'running', on: '2026-11-22', words: 'Es läuft.' } as const;
  takeStep(world.db, world.member('ruth'), take().id, step, NOW);
  const [lineage, table] = await read();
  for (const text of [lineage, table]) {
    expect(text).not.toContain(de.transfers.noReason);
    expect(text).not.toContain('Es läuft.');
  }
  expect(lineage).not.toContain(de.transfers.labels.stopped);
});
