// Browsers that are opened together and closed together, and what their consoles complained of.
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";

export class Browsers {
  private readonly contexts: BrowserContext[] = [];
  private complaints: string[] = [];

  constructor(private readonly browser: Browser) {}

  async open(how: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext(how);
    this.contexts.push(context);
    context.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(`${message.text()} at ${message.location().url}`);
    });
    context.on("weberror", (fault) => this.complaints.push(fault.error().message));
    return context;
  }

  /** A page in a browser of its own, which holds this session. */
  async openFor(session: string, url: string, how: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.open({ baseURL: url, ...how });
    await context.addCookies([{ name: "quintet", value: session, url }]);
    return context.newPage();
  }

  /** Since the last time that it was asked. */
  expectNoComplaint() {
    const { complaints } = this;
    this.complaints = [];
    expect(complaints, "what the browsers' consoles complained of").toEqual([]);
  }

  async close() {
    for (const context of this.contexts) await context.close();
  }
}
