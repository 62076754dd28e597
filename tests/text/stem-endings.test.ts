import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem } from '../../src/text/stems.ts';

/** Forms of one word as news writes them, parted by blanks; bars part words that must stay apart. */
const FORMS: readonly (readonly [language: string, words: string])[] = [
  ['bg', 'парламент парламентът парламента | министър | мнение'],
  ['bn', 'আদালত আদালতের আদালতে আদালতকে | ফেরি ফেরির ফেরিটি | পুলিশ'],
  ['bs', 'grad | gradnja | vlada vlade vladi vladom'],
  ['el', 'πυρκαγιά πυρκαγιάς | κυβέρνηση κυβέρνησης | υπουργός υπουργού υπουργοί | υπόθεση'],
  ['fa', 'معدن | کارگر کارگران | کشور کشورهای کشورها'],
  ['he', 'ממשלה הממשלה בממשלה שהממשלה | נמל הנמל בנמל לנמל | עובדים העובדים'],
  ['hi', 'मजदूर मजदूरों | सड़क सड़कें सड़कों | सरकार'],
  ['hr', 'stablo stabla stablima | vlada vlade vladom | policija policije policiji'],
  ['ko', '공장 공장이 공장을 공장에서 | 정부 정부는 정부가'],
  ['mk', 'парламент парламентот | влада владата'],
  ['pl', 'pociąg pociągi pociągów pociągami | minister | rząd rządu rządem | rzeka'],
  ['sk', 'vláda vlády vláde vládou | rozpočet | starosta starostu'],
  ['sr', 'олуја олује олујом | стабло стабла | вода | vlada vlade'],
  ['uk', 'гребля греблю греблі греблею | парламент парламенту парламентом | мости'],
  ['ur', 'سیاح سیاحوں | حکومت حکومتوں | عدالت عدالتیں'],
];

test('the forms of a word have one stem, and other words another', () => {
  for (const [language, words] of FORMS) {
    const stems = words.split(' | ').map((forms) => new Set(forms.split(' ').map((form) => stem(form, language))));
    for (const [at, each] of stems.entries())
      assert.equal(each.size, 1, `${language}: ${words.split(' | ')[at]} became ${[...each].join(' ')}`);
    assert.equal(new Set(stems.flatMap((each) => [...each])).size, stems.length, `${language}: ${words}`);
  }
});

test('a short word stays whole', () => {
  for (const [language, word] of [
    ['he', 'שלום'],
    ['pl', 'rada'],
    ['hi', 'दिल'],
    ['ko', '불'],
    ['el', 'νερό'],
  ] as const)
    assert.ok(stem(word, language).length >= Math.min(3, word.length), `${language} ${word}`);
});

test('a language that nothing is known of keeps its words', () => {
  assert.equal(stem('skóli', 'is'), 'skóli');
  assert.equal(stem('constructor', '__proto__'), 'constructor');
});
