import ICAL from 'ical.js';

/** What a calendar program makes of a file: one event. */
export type Read = { uid: string; sequence: number; status: string; method: string; startsAt: Date; title: string };

/** The file that hangs on a mail, as a calendar program reads it. */
export function calendarIn(mail: string): Read {
  const [, body = ''] = /Content-Type: text\/calendar[^]*?\r\n\r\n([\w+/=\r\n]+?)(?:\r\n)?--/.exec(mail) ?? [];
  return readCalendar(Buffer.from(body, 'base64').toString());
}

export function readCalendar(text: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const [part] = calendar.getAllSubcomponents('vevent');
  if (!part) throw new Error('There is no event in this calendar.');
  const event = new ICAL.Event(part);
  const [status, method] = [part.getFirstPropertyValue('status'), calendar.getFirstPropertyValue('method')];
  return {
    ...{ uid: event.uid, sequence: event.sequence, title: event.summary, startsAt: event.startDate.toJSDate() },
    ...{ status: String(status), method: String(method) },
  };
}
