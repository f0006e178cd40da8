import { evenly, type Random, random } from './random';

/** The words that hold English sentences together, most frequent first. */
const SMALL =
  'the of and to in a is that for it as with be on by this are was we or from at an which not have has can but their our more they its these been such were also than how when one into other may between will most each both some many only about used over what where all if there new so two no use up out who would very time you i my your them then any because while does could through under first even make using based given without must should like same well here might still before after three often during us just much against less within upon whether he she his her had do did'.split(' ');

/** Words of those who collect papers, code and essays, most frequent first; the queries of the benchmark ask for some. */
const FIELD =
  'model models data learning training language network networks attention results paper methods performance task tasks neural information research work system systems problem large approach knowledge human text image images deep different representation framework state graph evaluation analysis inference prediction algorithm memory evidence question reasoning context transformer transformers retrieval policy benchmark agent agents generation features search accuracy embedding gradient loss layer layers sparse survey code software program theory history book reading writing notes notebook archive library author science society culture economy market company public government education student teacher university world life people year years day story idea ideas reader page web site link article review video music photo city war law political social climate energy water health medical patient disease cell gene protein molecular brain visual vision speech audio robot robotics control dynamics optimization convergence bound theorem proof random probability bayesian statistical causal experiment experiments measurement sample distribution noise signal robust robustness adversarial attack privacy security encryption protocol distributed database query index ranking compression cache kernel compiler runtime hardware quantum particle field galaxy star planet equation tensor matrix vector space geometry topology manifold symmetry invariant equivariant convolution recurrent diffusion generative discriminative supervised unsupervised self-supervised contrastive reinforcement reward exploration planning decision game strategy auction mechanism incentive alignment interpretability explanation fairness bias safety regulation ethics tokenization translation summarization dialogue classification detection segmentation tracking recognition reconstruction rendering augmentation distillation pruning quantization scaling emergent few-shot zero-shot prompt prompting fine-tuning pretraining instruction feedback preference annotation corpus dataset lexicon grammar syntax semantics pragmatics phonology morphology discourse narrative metaphor manuscript philology bibliography citation footnote marginalia commonplace'.split(' ');

const ONSETS =
  'c c c p p p s s s d d d r r m m b b t t f f l h n g w v j k qu st pr tr con pro re in de dis ex un com sub inter trans over'.split(' ');
const VOWELS = 'a e i o u a e i o e a i ea ou io ie'.split(' ');
const MIDDLES = 'n r t l s d m c nt st b p v g nd ct ll ss rt mb x f'.split(' ');
const ENDS = 'n r t l s d m e y ty ion ing ed er al ic ive ment ness ous ance s ly ble ist ism'.split(' ');

/** So many words, most frequent first: those of every text, those of the field, and the long tail, which is made of syllables. */
export function englishWords(count = 30_000): string[] {
  const words = new Set([...SMALL, ...FIELD]);
  const next = random(1_851);
  while (words.size < count) words.add(madeWord(next, 1 + Math.floor(next() * 3)));
  return [...words];
}

/** A word of so many syllables and an ending, that looks English and is not. */
export function madeWord(next: Random, syllables: number): string {
  let word = onset(next) + vowel(next);
  for (let more = 1; more < syllables; more++) word += middle(next) + vowel(next);
  return word + end(next);
}

/** The word as a sentence begins with it; what has no capitals stays. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const onset = evenly(ONSETS);
const vowel = evenly(VOWELS);
const middle = evenly(MIDDLES);
const end = evenly(ENDS);
