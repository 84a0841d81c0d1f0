// Refuses passwords that are easily guessed: by leaked passwords, common words, dates, keyboard rows or the person's own name.

/** The words and names that passwords are built of most often, and the product's own. */
const commonWords =
  "password passwort passw0rd contraseña contrasena motdepasse wachtwoord welcome willkommen letmein iloveyou iloveu monkey dragon princess " +
  "sunshine sonnenschein football fussball baseball basketball soccer hockey superman batman spiderman pokemon starwars trustno1 master " +
  "admin administrator manager superuser login changeme change default secret geheim private access computer internet network server " +
  "system windows microsoft google facebook linkedin samsung apple android hello hallo bonjour world freedom whatever nothing love lovely " +
  "liebe schatz amour forever angel baby michael jordan jennifer jessica ashley charlie daniel andrew thomas robert matthew hunter ranger " +
  "shadow killer ninja mustang harley ferrari mercedes chelsea arsenal liverpool barcelona bayern jesus christ god cheese chocolate cookie " +
  "flower butterfly purple orange yellow silver golden diamond tigger ginger pepper buster maggie bailey snoopy company firma business " +
  "office buero test testing tester guest user root demo sample example qwerty qwertz azerty quintet mlops";

/** What people use where a new password is required every few months. English, German, French, Spanish, Italian, Dutch. */
const calendar =
  "spring summer autumn fall winter frühling fruehling frühjahr fruehjahr sommer herbst printemps été ete automne hiver primavera verano " +
  "otoño otono invierno estate autunno inverno lente zomer herfst january february march april may june july august september october " +
  "november december januar jänner jaenner februar feber märz maerz mai juni juli oktober dezember janvier février fevrier mars avril juin " +
  "juillet août aout septembre octobre novembre décembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre " +
  "noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus " +
  "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi " +
  "mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles miercoles jueves viernes sábado sabado domingo lunedì lunedi " +
  "martedì martedi mercoledì mercoledi giovedì giovedi venerdì venerdi domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag " +
  "week woche semaine semana christmas weihnachten noel easter ostern today heute quarter quartal";

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "yxcvbnm",
];
const columns = "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p";
const runs = [...rows, ...rows.map(backwards), columns, backwards(columns)];
const words = `${commonWords} ${calendar}`.split(" ").sort((a, b) => b.length - a.length);

const lookalikes: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
  ["@", "a"],
  ["$", "s"],
]);

/** How many characters must remain without the guessable parts. */
const minimumRemainder = 6;
/** Lengths of leaked passwords that are searched for: shorter ones occur in too many good passwords by chance. */
const leakedLength = { least: 5, most: 24 };

export type Chooser = { email: string; name: string; workspace?: string };

/**
 * @param leaked common passwords in lower case
 * @returns a sentence for what is wrong with it, or null. Its length is the schema's business.
 */
export function passwordProblem(password: string, chooser: Chooser, leaked: ReadonlySet<string>): string | null {
  const plain = password.toLowerCase().normalize("NFC");
  if (new Set(plain).size < 5) return "This repeats itself too much. Choose another, please.";
  const readings = [plain, unmasked(plain)];
  if (readings.some((text) => leaked.has(text) || isGuessed(text, [], new Set()))) {
    return "This is among the passwords that are guessed first: a common word, a month or a keyboard row with little added. Choose another, please.";
  }
  const personalWords = [chooser.email, chooser.name, chooser.workspace ?? ""]
    .flatMap((text) =>
      text
        .toLowerCase()
        .normalize("NFC")
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length);
  if (readings.some((text) => isGuessed(text, personalWords, new Set()))) {
    return "This is your name, your e-mail or this workspace's name with little added. Choose another, please.";
  }
  if (readings.some((text) => isGuessed(text, personalWords, leaked))) {
    return "This is a password that has leaked elsewhere with little added. Choose another, please.";
  }
  return null;
}

/** Beside a leaked password one character less must remain: there are tens of thousands of them. */
const isGuessed = (text: string, personalWords: readonly string[], leaked: ReadonlySet<string>) =>
  remainder(text, personalWords, leaked).length < minimumRemainder - (leaked.size > 0 ? 1 : 0);

/** The password without its guessable parts: words, keyboard runs, repeats, years, and punctuation. */
function remainder(password: string, personalWords: readonly string[], leaked: ReadonlySet<string>): string {
  let left = withoutLongest(password, leaked);
  for (const word of [...personalWords, ...words]) left = left.replaceAll(word, " ");
  left = withoutRepeats(left).replace(/(?:19|20)\d\d/g, " ");
  return withoutRuns(left).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Removes only one leaked password: several unrelated ones in a row make a good password. */
function withoutLongest(text: string, leaked: ReadonlySet<string>): string {
  for (let length = Math.min(leakedLength.most, text.length); length >= leakedLength.least; length -= 1) {
    for (let at = 0; at + length <= text.length; at += 1) {
      if (leaked.has(text.slice(at, at + length))) return `${text.slice(0, at)} ${text.slice(at + length)}`;
    }
  }
  return text;
}

/** Reduces what repeats three times or more to one. Linear time for each possible length of a repeat. */
function withoutRepeats(text: string): string {
  let left = text;
  for (let length = 1; length <= 12; length += 1) {
    let result = "";
    for (let at = 0; at < left.length; ) {
      const piece = left.slice(at, at + length);
      let times = 1;
      while (piece.length === length && left.startsWith(piece, at + times * length)) times += 1;
      result += times >= 3 ? piece : left.slice(at, at + 1);
      at += times >= 3 ? times * length : 1;
    }
    left = result;
  }
  return left;
}

function withoutRuns(text: string): string {
  let left = "";
  let at = 0;
  while (at < text.length) {
    const length = runAt(text, at);
    if (length === 0) left += text[at];
    at += Math.max(1, length);
  }
  return left;
}

/** The length of the longest keyboard run that starts here, if it has at least four characters; else 0. */
function runAt(text: string, at: number): number {
  let longest = 0;
  for (const run of runs) {
    let length = 3;
    while (at + length < text.length && run.includes(text.slice(at, at + length + 1))) length += 1;
    if (length > 3) longest = Math.max(longest, length);
  }
  return longest;
}

function unmasked(text: string): string {
  return [...text].map((character) => lookalikes.get(character) ?? character).join("");
}

function backwards(text: string): string {
  return [...text].reverse().join("");
}
