import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { desc, eq } from 'drizzle-orm';
import { openLimits } from '../../../db/limits.ts';
import { invitations, joinRequests } from '../../../db/schema/members.ts';
import { moderationCases } from '../../../db/schema/moderation.ts';
import { askToChangeEmail } from '../../../src/features/auth/change-email.ts';
import { setPassword } from '../../../src/features/auth/change-password.ts';
import { letIn } from '../../../src/features/auth/let-in.ts';
import { askToSignIn } from '../../../src/features/auth/sign-in-by-mail.ts';
import { filesFolder, saveBytes } from '../../../src/features/files/bytes.ts';
import { addFile } from '../../../src/features/files/file.ts';
import { attach } from '../../../src/features/forum/attach.ts';
import { saveDraft } from '../../../src/features/forum/draft.ts';
import { editPost } from '../../../src/features/forum/edit-post.ts';
import { followBoard, followTopic } from '../../../src/features/forum/follow.ts';
import { setHidden } from '../../../src/features/forum/decide-case.ts';
import { reportPost } from '../../../src/features/forum/report.ts';
import { sayInCase } from '../../../src/features/forum/say-in-case.ts';
import { sayHelpful } from '../../../src/features/forum/helpful.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { hasDueMail } from '../../../src/features/mail/claim.ts';
import { deliverDue } from '../../../src/features/mail/delivery.ts';
import { openTransport } from '../../../src/features/mail/transport.ts';
import { acceptRequest } from '../../../src/features/members/decide-request.ts';
import { askToJoin, confirmRequest } from '../../../src/features/members/ask-to-join.ts';
import { giveUpName } from '../../../src/features/members/former-name.ts';
import { inviteNeighbour } from '../../../src/features/members/invite.ts';
import { changePicture } from '../../../src/features/members/picture.ts';
import { grantRole, withdrawRole } from '../../../src/features/members/role.ts';
import { liftSuspension, suspendMember } from '../../../src/features/members/suspension.ts';
import { choosePreferences } from '../../../src/features/notices/preference.ts';
import { STANDARD } from '../../../src/features/notices/reason.ts';
import { writeLetters } from '../../../src/features/notices/write-letters.ts';
import { requestErasure } from '../../../src/features/privacy/request-erasure.ts';
import { withApp } from '../../support/door.ts';
import { addBoard, answer, ask } from '../../support/forum.ts';
import { tokenIn } from '../../support/letters.ts';
import { spreadAll } from '../../support/news.ts';
import { people } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';
import { sender } from '../mail/letters.ts';
import { proposeProject } from './propose-project.ts';
import { reviewOthers } from './review-others.ts';
import { runNetwork } from './run-network.ts';
import { meet } from './meet.ts';

/** Of whom the world is full of traces. */
export type Traced = 'ruth' | 'samira';

export type FullWorld = World & {
  deliver: (now: Date) => Promise<unknown>;
  askFor: (name: Traced, texts?: 'kept' | 'blanked') => Promise<void>;
  /** One of two administrators asks; the other one can be suspended. */
  askWithTwoAdmins: () => Promise<{ erasing: 'hanna'; suspend: () => void }>;
};

/** What is said by and of somebody, each string found nowhere else. */
export function fillFor(name: Traced) {
  const { name: full, email, help } = people[name];
  const mark = `${name}-4711`;
  const said = {
    device: `Browser ${mark}`,
    note: `Liebe Nachbarin, ${mark}-note`,
    newEmail: `${mark}.neu@example.org`,
    oldEmail: `${mark}.alt@example.org`,
    suspended: `Hat ${mark}-suspended geschrieben.`,
    granted: `Weil ${mark}-granted stimmt.`,
    picture: `RIFF ${mark}-picture`,
    draft: `Noch nicht fertig, ${mark}-draft`,
    attached: `Plan ${mark}-attached.pdf`,
    guest: `Gast ${mark}-guest`,
    need: `Bitte ${mark}-need`,
    formerName: `Frühling ${mark}`,
    formerEmail: `${mark}.frueher@example.org`,
  };
  return { said, strings: [full, email, help, ...Object.values(said)] };
}

/** The named world with traces of Ruth and Samira in every table, mails that were sent to files, and uploads. */
export async function fullWorld(): Promise<FullWorld> {
  const world = openWorld();
  const limits = openLimits(':memory:');
  const office = { transport: openTransport(undefined, join(world.folder, 'outbox')), sender };
  onTestFinished(() => {
    limits.close();
    world.close();
  });
  const door = { db: world.db, limits, world };
  const deliver = async (now: Date) => {
    while (hasDueMail(world.db, now)) await deliverDue(world.db, office, now);
  };
  for (const name of ['ruth', 'samira'] as const) await trace(door, name);
  for (const name of ['ruth', 'samira'] as const) await talk(world, name);
  for (const name of ['ruth', 'samira'] as const) quarrel(world, name);
  for (const name of ['ruth', 'samira'] as const) runNetwork(world, name);
  for (const name of ['ruth', 'samira'] as const) reviewOthers(world, name);
  for (const name of ['ruth', 'samira'] as const) {
    const { guest, need } = fillFor(name).said;
    meet(world, name, { guest, need });
  }
  for (const name of ['ruth', 'samira'] as const) proposeProject(world, name);
  await deliver(NOW);
  await deliver(NOW);
  const enter = (name: 'hanna' | Traced) =>
    letIn(world.db, { address: '', device: '' }, world.member(name), NOW, () => undefined);
  return {
    ...world,
    deliver,
    askFor: async (name, texts = 'kept') => {
      requestErasure(world.db, await enter(name), { texts }, NOW);
      await deliver(NOW);
    },
    askWithTwoAdmins: async () => {
      const emre = { memberId: world.member('emre').id, role: 'admin', reason: 'Zu zweit.' } as const;
      grantRole(world.db, world.member('hanna'), emre, NOW);
      requestErasure(world.db, await enter('hanna'), { texts: 'kept' }, NOW);
      const { memberId } = emre;
      const suspension = { memberId, days: 300, reason: 'Ein gestohlenes Konto.' };
      return { erasing: 'hanna', suspend: () => suspendMember(world.db, world.member('hanna'), suspension, NOW) };
    },
  };
}

/** The files of a folder in which a text stands: store, log, mails, uploads. Mails are read as mail programs do. */
export function findIn(folder: string, text: string): string[] {
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return paths
    .filter(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      return [bytes, unquoted(bytes)].some((content) => content.includes(Buffer.from(text)));
    })
    .map(({ name }) => name);
}

type Door = Parameters<typeof withApp>[0];

async function trace(door: Door, name: Traced): Promise<void> {
  const { db, world } = door;
  const { said } = fillFor(name);
  const hanna = world.member('hanna');
  const who = await withApp(door, name);
  const device = { address: '203.0.113.9', device: said.device };
  const entry = await letIn(db, device, who.member, NOW, () => undefined);
  const { session } = await setPassword(door.db, entry, { password: `lange-${said.device}` }, NOW);
  askToChangeEmail(door, { member: who.member, session }, { email: said.newEmail }, NOW);
  askToSignIn(door, device, { email: who.member.email }, NOW);
  leaveNames(door, name, said);
  inviteNeighbour(db, who.member, { locale: 'de', email: `nachbarin.von.${name}@example.org`, note: said.note }, NOW);
  moderate(door, name, said);
  cameByAsking(world, name, said.oldEmail);
  grantRole(db, hanna, { memberId: who.member.id, role: 'editor', reason: said.granted }, NOW);
  withdrawRole(db, hanna, { memberId: who.member.id, role: 'editor', reason: said.granted }, NOW);
  const bytes = Buffer.from(said.picture);
  const hash = await saveBytes(filesFolder(world.folder), bytes);
  const content = { hash, type: 'image/webp', length: bytes.length, width: 1, height: 1 };
  changePicture(
    db,
    who.member,
    db.transaction((tx) => addFile(tx, who.member.id, content, NOW)),
  );
}

/** As if the member had had another name and another address when they invited somebody. */
function leaveNames({ db, world }: Door, name: Traced, said: ReturnType<typeof fillFor>['said']): void {
  const { formerName, formerEmail } = said;
  const member = world.member(name);
  const email = `freundin.von.${name}@example.org`;
  const words = { email, note: `Schreib mir: ${formerEmail}`, locale: 'de', district: undefined } as const;
  inviteNeighbour(db, { ...member, name: formerName }, words, NOW);
  for (const former of [formerName, formerEmail]) db.transaction((tx) => giveUpName(tx, member.id, former, NOW));
}

/** A question with a file, what Emre answers to it, what is changed, begun and followed, and the letter about it. */
async function talk({ db, folder, member }: World, name: Traced): Promise<void> {
  const [who, emre] = [member(name), member('emre')];
  const { draft, attached } = fillFor(name).said;
  const sendKey = newSendKey();
  const file = new File(['%PDF-1.7\n%%EOF\n'], attached);
  await attach({ db, dataDir: folder }, who, { file, alt: undefined, sendKey }, daysAgo(3));
  const words = { title: `Frage ${name}-4711-title`, text: `Wer weiß ${name}-4711-text?` };
  const { id, topicId } = ask(db, who, { ...words, sendKey }, daysAgo(3));
  const reply = answer(db, emre, topicId, `@${who.name} Ich weiß es.`, daysAgo(2));
  sayHelpful(db, who, reply.id, { helpful: 'yes' }, daysAgo(1));
  editPost(db, who, id, { text: `Wer weiß ${name}-4711-text wirklich?`, sendKey: newSendKey() }, daysAgo(1));
  saveDraft(db, who, 'new', { title: undefined, text: draft, sendKey: newSendKey() }, NOW);
  followTopic(db, who, topicId, 'watch');
  followBoard(db, who, addBoard(db).id, 'watch');
  choosePreferences(db, who, { ...STANDARD, watched_topic: 'daily' });
  spreadAll(db);
  writeLetters(db, 'at_once', NOW);
}

/** A report by the member, and one of their posts that was hidden, with what they say to it. */
function quarrel({ db, member }: World, name: Traced): void {
  const [who, emre, tomasz] = [member(name), member('emre'), member('tomasz')];
  const { topicId, id } = ask(db, tomasz, {}, daysAgo(3));
  reportPost(db, who, id, { reason: `Meldung ${name}-4711-report.` }, daysAgo(2));
  const { id: postId } = answer(db, who, topicId, 'Nein.', daysAgo(2));
  setHidden(db, emre, postId, { hidden: true, reason: 'Zu knapp.' }, daysAgo(1));
  const hidden = db.select().from(moderationCases).where(eq(moderationCases.postId, postId)).get();
  sayInCase(db, who, hidden?.id ?? 0, { words: `Antwort ${name}-4711-words.` }, NOW);
}

function moderate({ db, world }: Door, name: Traced, { suspended }: { suspended: string }): void {
  const { id: memberId } = world.member(name);
  const emre = world.member('emre');
  suspendMember(db, emre, { memberId, days: 3, reason: suspended }, daysAgo(9));
  liftSuspension(db, emre, { memberId, reason: suspended }, daysAgo(8));
}

/** As if the member had asked to be let in, from an address that they have no more. */
function cameByAsking({ db, member }: World, name: Traced, email: string): void {
  const reason = `Ich bin ${name} und kenne hier viele.`;
  askToJoin(db, { name: people[name].name, email, locale: 'de', reason, district: undefined }, NOW);
  confirmRequest(db, tokenIn(db, 'request_confirmation'), NOW);
  const asked = db.select().from(joinRequests).where(eq(joinRequests.email, email)).get();
  acceptRequest(db, member('emre'), { id: asked?.id ?? 0, word: undefined }, NOW);
  const invited = desc(invitations.id);
  const { id } = db.select().from(invitations).orderBy(invited).limit(1).get() ?? {};
  db.update(invitations)
    .set({ acceptedAt: NOW, acceptedBy: member(name).id, email: null })
    .where(eq(invitations.id, id ?? 0))
    .run();
}

function unquoted(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/=\r\n/g, '');
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
}
