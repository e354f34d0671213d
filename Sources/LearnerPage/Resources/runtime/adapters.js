/* What a learner's page does by itself: it tells the LMS how far the page was read, and starts videos when asked to.
 * Without an LMS it is silent, and without this script the page can still be read whole. */

const FRAMES = 50; // frames climbed at most in search of an LMS; SCORM asks for seven
const ATTEMPTS = 20; // times that an LMS is asked to begin before the page gives up
const BEAT = 15000; // milliseconds between two looks at what is still to be sent
const DWELL = 2000; // milliseconds that the end of the page stays in sight before the page counts as read

const PATIENCE = 3; // times that an LMS is offered an answer that it refuses
const INTERACTIONS = 250; // answers kept at most by an LMS (SCORM 2004 asks it for so many)

const settings = document.body.dataset;

/* ---- Adapters ----
 * An adapter knows one standard. `find()` gives what the LMS is reached by, or null; `begin(lms)` gives, now or later,
 * null where the LMS refuses, else a session:
 *   before          { done, place, memory }: what an earlier visit left
 *   send(record)    hands over what has changed; true when the LMS has taken it all
 *   keep(record)    the same, with the time so far: the page may never be heard of again
 *   end(record)     the same, then closes the session
 * A record is { done, passed, place, memory, score, progress, seconds, answers }: `passed` where answers are what
 * completes the page; `score` is 0 to 100, null where none is asked for; `progress` is 0 to 1, and 1 says the same as
 * `done`; `answers` is all that was answered in this visit, in order. */
const adapters = {};
