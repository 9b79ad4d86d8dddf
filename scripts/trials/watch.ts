import type { Browser, Page } from 'playwright-core';

/** Looks at pages, and keeps what no text of a member may do there. */
export type Watch = {
  /** Loads a page of the site. */
  look: (path: string) => Promise<void>;
  /** Finds what stands at an address there where `selector` says, once, and exactly this text. */
  read: (path: string, selector: string, text: string) => Promise<void>;
  /** Shows HTML by itself, as a mail program or a reader of feeds would. */
  show: (html: string) => Promise<void>;
  page: Page;
  faults: string[];
};

/** Opens a browser whose content policy is off, so that nothing but our own care stands between a text and its reader. */
export async function openWatch(browser: Browser, url: string, cookie?: string): Promise<Watch> {
  const faults: string[] = [];
  const context = await browser.newContext({ bypassCSP: true, ...(cookie && { extraHTTPHeaders: { cookie } }) });
  const page = await context.newPage();
  let here = '';
  const fault = (what: string) => void faults.push(`${here}: ${what}`);
  await context.exposeBinding('alert', () => fault('something ran'));
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (/^https?:$/.test(address.protocol) && address.origin !== new URL(url).origin) fault(`asked ${address.href}`);
  });
  context.on('dialog', (dialog) => void dialog.dismiss());
  context.on('page', (other) => other !== page && fault('another window opened'));
  const inspect = async () => {
    for (const what of await page.evaluate(oddities)) fault(what);
  };
  return {
    ...{ page, faults },
    async look(path) {
      here = path;
      const answer = await page.goto(url + path, { waitUntil: 'load' });
      if ((answer?.status() ?? 500) >= 500) fault(`answered ${String(answer?.status())}`);
      await inspect();
    },
    async read(path, selector, text) {
      here = path;
      const found = await page.evaluate(textsAt, { path, selector });
      if (found.length !== 1 || found[0] !== text) fault(`shows ${JSON.stringify(found)} for ${JSON.stringify(text)}`);
    },
    async show(html) {
      here = html.slice(0, 300);
      await page.goto('about:blank');
      await page.setContent(html);
      await inspect();
    },
  };
}

/** In the page: the texts of the elements of another page of the site, which is read but does not run. */
async function textsAt({ path, selector }: { path: string; selector: string }): Promise<(string | null)[]> {
  const html = await (await fetch(path)).text();
  const elements = new DOMParser().parseFromString(html, 'text/html').querySelectorAll(selector);
  return [...elements].map(({ textContent }) => textContent);
}

/** In the page: what stands in it that could run or lead to it, and what happens where everything is touched. */
function oddities(): string[] {
  const found: string[] = [];
  const places = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'background'];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const what = `<${element.localName} ${name}="${value.slice(0, 100)}">`;
      if (/^on|^srcdoc$|^style$|^hx-on/i.test(name)) found.push(what);
      if (!places.includes(name) || !URL.canParse(value, document.baseURI)) continue;
      const { protocol } = new URL(value, document.baseURI);
      const isImage = protocol === 'data:' && value.startsWith('data:image/') && element.localName === 'img';
      if (!/^(https?|mailto|tel|about):$/.test(protocol) && !isImage) found.push(what);
    }
    if (element.closest('main')) {
      for (const event of ['mouseover', 'focus', 'pointerenter', 'error', 'load'])
        element.dispatchEvent(new Event(event));
    }
  }
  for (const script of document.scripts)
    if (!script.src && script.type !== 'application/ld+json') found.push('a script');
  return found;
}
