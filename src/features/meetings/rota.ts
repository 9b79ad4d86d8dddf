/** A network that can host, and when it did so last: 0 or undefined if never. */
export type RotaEntry = { id: number; slug: string; name: string; districts: string[]; hostedAt: Date | undefined };

/** What the rota knows of a meeting. */
export type Hosted = { hostId: number; district: string; startsAt: Date };

type Candidate = Omit<RotaEntry, 'hostedAt'>;

/** Who should host next: first those who never did, then those whose turn is longest ago; by name where it is equal. */
export function rotaOf(networks: Candidate[], hosted: Hosted[]): RotaEntry[] {
  const last = new Map<number, Date>();
  for (const { hostId, startsAt } of hosted) {
    const before = last.get(hostId);
    if (!before || before < startsAt) last.set(hostId, startsAt);
  }
  return networks
    .map((network) => ({ ...network, hostedAt: last.get(network.id) }))
    .sort((a, b) => timeOf(a) - timeOf(b) || a.name.localeCompare(b.name, 'de'));
}

/** Districts in which nobody has met yet, in the order that they are given. */
export function neverMet(districts: readonly string[], hosted: Hosted[]): string[] {
  const met = new Set(hosted.map(({ district }) => district));
  return districts.filter((district) => !met.has(district));
}

function timeOf({ hostedAt }: RotaEntry): number {
  return hostedAt?.getTime() ?? 0;
}
