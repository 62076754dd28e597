import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectLanguage } from '../../src/text/language.ts';

type Row = readonly [text: string, declared: string | null, language: string | null];

const ROWS: readonly Row[] = [
  ['The minister said on Monday that the bridge would be repaired before winter.', null, 'en'],
  ['Der Minister sagte am Montag, die Brücke werde vor dem Winter repariert.', null, 'de'],
  ['Le ministre a déclaré lundi que le pont serait réparé avant cet hiver.', null, 'fr'],
  ['El ministro dijo el lunes que el puente será reparado antes del invierno.', null, 'es'],
  ['O ministro disse na segunda-feira que a ponte não será reparada este ano.', null, 'pt'],
  ['Министр заявил в понедельник, что мост отремонтируют до зимы.', null, 'ru'],
  ['Міністр заявив у понеділок, що міст відремонтують до зими.', null, 'uk'],
  ['Menteri mengatakan bahwa jembatan itu akan diperbaiki sebelum musim hujan.', null, 'id'],
  ['Menteri berkata jambatan itu akan dibaiki sebelum musim tengkujuh tahun ini.', 'ms', 'id'],
  ['وزیر نے کہا ہے کہ پل کی مرمت کی جائے گی', null, 'ur'],
  ['قال الوزير إن الجسر سيتم إصلاحه قبل الشتاء', null, 'ar'],
  ['وزیر گفت که این پل را در زمستان تعمیر می کنند', null, 'fa'],
  ['मंत्री ने कहा कि पुल की मरम्मत की जाएगी', null, 'hi'],
  ['সেতু মেরামত করা হবে', null, 'bn'],
  ['部长说大桥将在冬天前修好', null, 'zh'],
  ['大臣は橋を修理すると述べた', null, 'ja'],
  ['장관은 다리를 고친다고 말했다', null, 'ko'],
  ['השר אמר שהגשר יתוקן', null, 'he'],
  [
    'minister repair bridge river storm damage council engineer open traffic winter driver wait market town',
    'en',
    'en',
  ],
  ['Bridge closed', 'en-GB', 'en'],
  ['نخست‌وزیر فرانسه استعفا داد', null, 'fa'],
  ['Waszyngton nakłada cła na aluminium', null, 'pl'],
  [
    'HARBOUR HOLDINGS PLC HLDG YEAR\nShr 12 cts vs 9 cts Net 1.2 mln vs 0.9 mln Revs 14 mln vs 11 mln Div nil vs nil',
    null,
    'en',
  ],
  ['Chính phủ cho biết cây cầu bắc qua sông sẽ được sửa chữa trước mùa mưa năm nay.', null, 'vi'],
  ['Vláda oznámila, že most přes řeku bude opraven ještě před zimou a že práce začnou v pondělí.', null, 'cs'],
  ['A kormány közölte, hogy a folyó fölötti hidat még a tél előtt megjavítják, és hétfőn kezdődik.', null, 'hu'],
  ['Ìjọba sọ pé wọn yóò tún afárá náà ṣe kí òjò tó bẹ̀rẹ̀ ní ọdún yìí ní ìlú náà', 'yo', 'yo'],
  ['STATE OIL COMPANY PROFIT RISES 12 PCT\nOil company profit 12 mln dlrs against 10 mln dlrs last year', null, 'en'],
  ['Director general de hospital central: no a plan social, control local, doctor popular de radio', null, 'es'],
  ['Ponte fechada', 'pt-BR', 'pt'],
  ['Waziri alisema daraja hilo litafanyiwa ukarabati kabla ya mwisho wa mwaka huu mjini hapa.', 'sw', 'sw'],
  ['The minister said on Monday that the bridge would be repaired before winter comes.', 'fr', 'en'],
  ['Regeringen meddelte mandag, at broen over fjorden skal repareres, inden vinteren kommer.', 'en', 'da'],
  ['El govern va anunciar que el pont sobre el riu serà reparat abans que arribi l’hivern.', null, 'ca'],
  ['Vlada je objavila da će most preko rijeke biti popravljen prije zime i da radovi počinju.', 'pl', 'hr'],
  ['Le gouvernement a annoncé que le pont sur le fleuve serait réparé avant l’hiver.', 'en', 'fr'],
  ['पुलाची दुरुस्ती', 'mr', 'mr'],
  ['', 'en', 'en'],
  ['2021-04-07', null, null],
  ['', 'not a tag', null],
];

for (const [text, declared, language] of ROWS) {
  test(`${language ?? 'no language'}: "${text.slice(0, 40)}"${declared ? `, declared ${declared}` : ''}`, () => {
    assert.equal(detectLanguage(text, declared), language);
  });
}
