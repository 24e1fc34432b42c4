// Importing this file puts in what findings say, in every language, for the command line and for pages that list findings.
import './findings-topic-de.ts';
import './findings-topic-en.ts';
