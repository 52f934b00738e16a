"""Pure text work: what is the same wording, a sentence, a name, a number, a date, a negation."""
