// The address that opens a mail program with a text in it (RFC 6068).

/** Windows hands on no more than 2,083 characters of an address, and mail programs cut in silence. */
const LONGEST_MAIL = 2000;

/** @param {string} text half of a pair of surrogates can't be encoded */
const whole = text => [...text].map(each => (/^[\ud800-\udfff]$/.test(each) ? "\ufffd" : each)).join("");

/** @param {string} text lines end as in a mail: CR LF */
const encoded = text => encodeURIComponent(whole(text).replace(/\r?\n/g, "\r\n"));

/**
 * Returns the address with subject and text; where it would be too long, with the subject alone, and `fits` false.
 * @param {string} to `mailto:` and the address
 * @param {string} subject
 * @param {string[]} paragraphs
 */
export function mailAddress(to, subject, paragraphs) {
  const short = `${to}?subject=${encoded(subject)}`;
  const long = `${short}&body=${encoded(paragraphs.join("\n\n"))}`;
  const fits = long.length <= LONGEST_MAIL;
  return { href: fits ? long : short, fits };
}
