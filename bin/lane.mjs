// Pages before programs: of what programs read only so many are begun at once, fewer while somebody waits for a page, and each sender in turn.

/** @typedef {{ begin: () => void, refuse: (why: "too_many" | "unavailable") => void, isGone: () => boolean }} Waiting */

export class Lane {
  /** @type {Map<string, Waiting[]>} by sender, in the order of their turns */
  #line = new Map();
  #waiting = 0;
  #inside = 0;
  #pages = 0;

  /**
   * @param {object} size
   * @param {number} size.places at once @param {number} size.besidePages at once while somebody waits for a page
   * @param {number} size.ofOne how many of one sender wait @param {number} size.all how many wait
   * @param {number} size.longestMs what takes longer keeps nobody waiting any more
   */
  constructor(size) {
    this.size = size;
  }

  /** @returns {() => void} to be called when the page is there */
  page() {
    this.#pages += 1;
    return this.#once(() => {
      this.#pages -= 1;
    });
  }

  /** @param {string} sender @param {Waiting} asked `begin` is called in its turn, and calls what `enter` gave it */
  program(sender, asked) {
    const own = this.#line.get(sender) ?? [];
    if (own.length >= this.size.ofOne) return asked.refuse("too_many");
    if (this.#waiting >= this.size.all) return asked.refuse("unavailable");
    this.#line.set(sender, [...own, asked]);
    this.#waiting += 1;
    this.#next();
  }

  /** @returns {() => void} to be called when it is answered */
  enter() {
    this.#inside += 1;
    return this.#once(() => {
      this.#inside -= 1;
    });
  }

  #next() {
    while (this.#waiting > 0 && this.#inside < (this.#pages > 0 ? this.size.besidePages : this.size.places)) {
      const [sender = "", own = []] = this.#line.entries().next().value ?? [];
      const [first, ...others] = own;
      // to the end of the turns, with what is left
      this.#line.delete(sender);
      if (others.length > 0) this.#line.set(sender, others);
      this.#waiting -= 1;
      if (first && !first.isGone()) first.begin();
    }
  }

  /** @param {() => void} leave */
  #once(leave) {
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(late);
      leave();
      this.#next();
    };
    const late = setTimeout(over, this.size.longestMs);
    late.unref();
    return over;
  }
}
