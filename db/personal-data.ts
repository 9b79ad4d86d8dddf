import type { Schema } from './database.ts';

/**
 * What a column holds:
 * `exported`: something about a person, handed out to them in their export;
 * `personal`: something about a person that is not handed out: hashes, secrets, what is derived, what others confided;
 * `internal`: nothing about a person.
 */
export type DataClass = 'exported' | 'personal' | 'internal';

type ColumnOf<Table> = Table extends { _: { columns: infer Columns } } ? Extract<keyof Columns, string> : never;

type TableData<Table> = {
  /** The columns that name the person: a member's id, or an e-mail where there is no account. */
  people: readonly ColumnOf<Table>[];
  columns: Record<ColumnOf<Table>, DataClass>;
};

/** Every column of every table. A new one without a class is a type error here. */
export const personalData: { [Name in keyof Schema]: TableData<Schema[Name]> } = {
  projects: {
    people: [],
    columns: {
      slug: 'internal',
      record: 'internal',
      english: 'internal',
      digest: 'internal',
      ease: 'internal',
      published: 'internal',
      updated: 'internal',
      adoptions: 'internal',
      removedAt: 'internal',
    },
  },
  projectFacets: {
    people: [],
    columns: { facet: 'internal', code: 'internal', slug: 'internal', estimated: 'internal' },
  },
  documents: {
    people: [],
    columns: {
      id: 'internal',
      type: 'internal',
      slug: 'internal',
      locale: 'internal',
      lang: 'internal',
      url: 'internal',
      title: 'internal',
      summary: 'internal',
      text: 'internal',
      titleStems: 'internal',
      summaryStems: 'internal',
      textStems: 'internal',
      labelStems: 'internal',
      endStems: 'internal',
      digest: 'internal',
    },
  },
  members: {
    people: ['id'],
    columns: {
      id: 'exported',
      email: 'exported',
      name: 'exported',
      locale: 'exported',
      district: 'exported',
      organisation: 'exported',
      sector: 'exported',
      help: 'exported',
      languages: 'exported',
      nameSeenBy: 'exported',
      emailSeenBy: 'exported',
      districtSeenBy: 'exported',
      organisationSeenBy: 'exported',
      sectorSeenBy: 'exported',
      helpSeenBy: 'exported',
      languagesSeenBy: 'exported',
      pictureSeenBy: 'exported',
      nameKey: 'personal',
      searchText: 'personal',
      invitedBy: 'exported',
      joinedAt: 'exported',
      confirmedAt: 'exported',
      erasedAt: 'internal',
    },
  },
  memberFields: { people: ['memberId'], columns: { memberId: 'exported', field: 'exported' } },
  memberRoles: {
    people: ['memberId'],
    columns: { memberId: 'exported', role: 'exported', grantedBy: 'exported', grantedAt: 'exported' },
  },
  invitations: {
    people: ['invitedBy', 'acceptedBy', 'email'],
    columns: {
      id: 'exported',
      tokenHash: 'personal',
      invitedBy: 'exported',
      email: 'exported',
      note: 'exported',
      locale: 'exported',
      leadsTo: 'exported',
      leadsToId: 'exported',
      leadsToRole: 'exported',
      createdAt: 'exported',
      expiresAt: 'exported',
      acceptedAt: 'exported',
      acceptedBy: 'exported',
      revokedAt: 'exported',
      revokedBy: 'personal',
    },
  },
  joinRequests: {
    people: ['email', 'decidedBy'],
    columns: {
      id: 'exported',
      email: 'exported',
      name: 'exported',
      locale: 'exported',
      district: 'exported',
      reason: 'exported',
      tokenHash: 'personal',
      askedAt: 'exported',
      confirmedAt: 'exported',
      decidedAt: 'exported',
      decidedBy: 'personal',
      word: 'exported',
      invitationId: 'internal',
    },
  },
  waitingNotes: { people: ['memberId'], columns: { memberId: 'exported', sentAt: 'exported' } },
  suspensions: {
    people: ['memberId', 'suspendedBy', 'liftedBy'],
    columns: {
      id: 'exported',
      memberId: 'exported',
      reason: 'exported',
      suspendedBy: 'personal',
      suspendedAt: 'exported',
      until: 'exported',
      liftedAt: 'exported',
      liftedBy: 'personal',
    },
  },
  acts: {
    people: ['about', 'by'],
    columns: {
      id: 'exported',
      kind: 'exported',
      by: 'exported',
      about: 'exported',
      detail: 'exported',
      reason: 'exported',
      at: 'exported',
    },
  },
  setupLinks: { people: [], columns: { id: 'internal', tokenHash: 'internal', createdAt: 'internal' } },
  sessions: {
    people: ['memberId'],
    columns: {
      id: 'personal',
      memberId: 'exported',
      device: 'exported',
      roles: 'exported',
      createdAt: 'exported',
      seenAt: 'exported',
      expiresAt: 'exported',
      secondFactorAt: 'exported',
      confirmedAt: 'exported',
    },
  },
  mailedTokens: {
    people: ['memberId'],
    columns: {
      id: 'internal',
      purpose: 'exported',
      memberId: 'exported',
      emailHash: 'personal',
      tokenHash: 'personal',
      codeHash: 'personal',
      tries: 'internal',
      newEmail: 'exported',
      createdAt: 'exported',
      expiresAt: 'exported',
      usedAt: 'exported',
    },
  },
  passwords: { people: ['memberId'], columns: { memberId: 'exported', hash: 'personal', setAt: 'exported' } },
  authenticators: {
    people: ['memberId'],
    columns: {
      memberId: 'exported',
      secret: 'personal',
      confirmedAt: 'exported',
      lastStep: 'personal',
      pendingSecret: 'personal',
      pendingSince: 'exported',
    },
  },
  recoveryCodes: {
    people: ['memberId'],
    columns: {
      id: 'internal',
      memberId: 'exported',
      codeHash: 'personal',
      createdAt: 'exported',
      usedAt: 'exported',
    },
  },
  mails: {
    people: ['memberId', 'recipient'],
    columns: {
      id: 'exported',
      kind: 'exported',
      memberId: 'exported',
      recipient: 'exported',
      locale: 'exported',
      subject: 'exported',
      blocks: 'exported',
      secret: 'internal',
      list: 'exported',
      leaveToken: 'personal',
      leaveTokenHash: 'personal',
      messageId: 'personal',
      postedAt: 'exported',
      attempts: 'internal',
      nextAttemptAt: 'internal',
      giveUpAt: 'internal',
      lastError: 'personal',
      sentAt: 'exported',
      gaveUpAt: 'exported',
      blankedAt: 'internal',
    },
  },
  listDepartures: { people: ['memberId'], columns: { memberId: 'exported', list: 'exported', leftAt: 'exported' } },
  files: {
    people: ['ownerId'],
    columns: {
      id: 'exported',
      ownerId: 'exported',
      hash: 'personal',
      type: 'exported',
      length: 'exported',
      width: 'exported',
      height: 'exported',
      storedAt: 'exported',
    },
  },
  jobRuns: { people: [], columns: { name: 'internal', triedAt: 'internal', doneAt: 'internal' } },
};
