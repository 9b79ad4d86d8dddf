import type { Chance } from '../chance.ts';

/** How much is talked: in topics of about twenty posts, and in one long topic beside them. */
export type Amount = { posts: number; topics: number; long: number };

/** One post to be written: of which topic, at which place of it, by whom. */
export type Turn = { topic: number; position: number; author: number };

/** The number of the long topic. */
export const LONG_TOPIC = 1;

/** Topics that are talked about at the same time, so that the posts of one lie far apart in the store. */
const AT_ONCE = 40;

type Talk = { topic: number; posts: number; writers: number[]; said: number };

/** All posts in the order in which they are written. The long topic goes on all the time. */
export function* turns(amount: Amount, people: number[], chance: Chance): Generator<Turn> {
  const long: Talk = { topic: LONG_TOPIC, posts: amount.long, writers: people, said: 0 };
  const share = amount.long / amount.posts;
  let written = 0;
  for (const wave of waves(amount, people, chance)) {
    for (const turn of mixed(wave, chance)) {
      yield turn;
      written += 1;
      while (long.said < Math.round(written * share)) yield say(long, chance);
    }
  }
}

/** Talks that go on at the same time, until there are enough of them. */
function* waves({ posts, topics }: Amount, people: number[], chance: Chance): Generator<Talk[]> {
  const mean = Math.round(posts / topics);
  let left = posts;
  for (let begun = 0; begun < topics; begun += AT_ONCE) {
    yield Array.from({ length: Math.min(AT_ONCE, topics - begun) }, (_, index) => {
      const after = topics - begun - index - 1;
      const wanted = Math.ceil(mean / 2) + chance.below(mean + 1);
      const count = after === 0 ? left : Math.max(1, Math.min(wanted, left - after));
      left -= count;
      return { topic: LONG_TOPIC + 1 + begun + index, posts: count, writers: some(people, chance), said: 0 };
    });
  }
}

function* mixed(open: Talk[], chance: Chance): Generator<Turn> {
  for (let going = open; going.length > 0; going = going.filter(({ said, posts }) => said < posts)) {
    const talk = chance.pick(going);
    yield say(talk, chance);
  }
}

function say(talk: Talk, chance: Chance): Turn {
  talk.said += 1;
  return { topic: talk.topic, position: talk.said, author: chance.pick(talk.writers) };
}

/** Most topics are a talk of a few. */
function some(people: number[], chance: Chance): number[] {
  return Array.from({ length: 2 + chance.below(7) }, () => chance.pick(people));
}
