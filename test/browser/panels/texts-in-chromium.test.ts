// The same exact strings as in Node: both must write numbers, dates and names alike.
import '../../unit/texts/numbers.test.ts';
import '../../unit/texts/sentences.test.ts';
