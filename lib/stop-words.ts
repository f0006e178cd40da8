/** English words too common to tell what a text is about. In a mostly Chinese library they are rare, and still say nothing. */
export const STOP_WORDS = new Set(
  'about after again also and any are because been before being but can could did does for from had has have her here him his how into its just like more most not now off one only other our out over said she should some such than that the their them then there these they this those through too under very was were what when where which while who will with would you your'.split(
    ' ',
  ),
);
