// Texts of the page, numbers and times, in the reader's language.

import { en } from "./words-en.js";
import { zh } from "./words-zh.js";

const WORDS = { en, zh };

/** The languages, by their own names. */
export const LANGUAGES = { en: "English", zh: "中文" };

const KEPT = "opentim.language";
const TAGS = { en: "en", zh: "zh-CN" };
let language = "en";

/** The language chosen before, or else the browser's. */
export function firstLanguage() {
  const kept = localStorage.getItem(KEPT);
  if (kept in LANGUAGES) return kept;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function setLanguage(name, keep = false) {
  language = name;
  document.documentElement.lang = TAGS[name];
  if (keep) localStorage.setItem(KEPT, name);
}

export const currentLanguage = () => language;

/** A text with its placeholders in braces filled in; numbers in the language's format. */
export function say(key, values = {}) {
  const entry = WORDS[language][key];
  const form = typeof entry === "string"
    ? entry
    : entry[new Intl.PluralRules(TAGS[language]).select(values.n)] ?? entry.other;
  return form.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" && name !== "code" ? count(value) : String(value);
  });
}

export const count = (number) => new Intl.NumberFormat(TAGS[language]).format(number);

const dates = (options) => (seconds) =>
  new Intl.DateTimeFormat(TAGS[language], options).format(new Date(seconds * 1000));

/** A time, given in seconds since 1970, as date and time, or in shorter forms. */
export const dateTime = dates({ dateStyle: "medium", timeStyle: "short" });
export const clock = dates({ timeStyle: "medium" });
export const hourOf = dates({ hour: "numeric" });
export const dayOf = dates({ month: "short", day: "numeric" });

/** A time in few characters: today the time of day, this year the day and the time, otherwise the date. */
export function when(seconds) {
  const [date, now] = [new Date(seconds * 1000), new Date()];
  if (date.toDateString() === now.toDateString()) return timeOf(seconds);
  return date.getFullYear() === now.getFullYear() ? dayTime(seconds) : day(seconds);
}

const timeOf = dates({ hour: "numeric", minute: "2-digit" });
const dayTime = dates({ month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
const day = dates({ dateStyle: "medium" });

/** What went wrong: the code, and what it means here. The server's own message where the page has none. */
export function explain(error) {
  if (!error.code) return say("unreachable");
  const sentence = WORDS[language].errors[error.code] ?? say("refusedOther", { sentence: error.message });
  return say("refused", { code: error.code, sentence });
}

// Characters that are letters or signs to Unicode, and show nothing.
const SEEN = /[^\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

/** A name, or `other` if there is nothing to see in it. */
export const visible = (name, other) => (SEEN.test(name) ? name : other);
