import Testing

@testable import Text

@Suite("Plain letters") struct PlainLetterTests {
  @Test(arguments: [
    ("", ""), ("Indsatsområde", "indsatsomraade"), ("ÆRØ Ålborg", "aeroeaalborg"),
    ("  To \t ord\r\n", "toord"), ("Éva × ß Þ", "éva×ßþ"), ("% fuldført", "%fuldfoert"),
    // What is more than Latin-1 is read letter by letter.
    ("A\u{30A}r – æ", "aar–ae"), ("Şahin Ø", "şahinoe"), ("a\u{A0}b", "ab"),
    ("ø\u{301}", "ø\u{301}"),
  ]) func areWithoutCaseBlanksAndDanishLetters(text: String, plain: String) {
    #expect(text.inPlainLetters == plain)
  }
}
