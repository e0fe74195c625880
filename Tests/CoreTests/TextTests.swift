import Core
import Testing

/// The order of a Danish register.
@Suite struct DanishOrderTests {
  @Test func sortsAsADanishRegister() {
    let sorted = [
      "", "12 A", "abe", "Ane", "Bo", "Dan", "Eva", "Éva", "Evald", "Jens", "Jens Bo", "Jensen",
      "Mylle", "Müller", "Per", "Zorn", "Æblelunden", "Ämne", "Ærø", "Öberg", "Ørsted", "Aabenraa",
      "Åge", "Aalborg", "Ålborgvej",
    ]
    #expect(sorted.reversed().sorted(by: DanishOrder.precedes) == sorted)
  }

  @Test(arguments: [
    ("Åge", "aage"), ("Åge", "A\u{30A}ge"), ("ærø", "ÆRØ"), ("Eva", "E\u{301}va"), ("Eva", "éva"),
    ("Öst", "O\u{308}st"), ("Jose", "José"),
  ])
  func countsAlike(a: String, b: String) {
    #expect(DanishOrder.key(a) == DanishOrder.key(b))
  }

  @Test func isAnOrder() {
    let texts = ["", "a", "aa", "å", "AA", "ä", "e\u{301}", "\u{301}", "👍🏽", "z", "{", "ø"]
    for a in texts {
      #expect(!DanishOrder.precedes(a, a))
      for b in texts where a != b {
        #expect(DanishOrder.precedes(a, b) != DanishOrder.precedes(b, a))
      }
    }
  }
}

/// What looks like a civil registration number.
@Suite struct PersonNumberTests {
  @Test(arguments: [
    "010203-1234", "0102031234", "010203 1234", "010203–1234", "Født 311299-0001.",
    "Tlf. 12345678, cpr 150670-1234", "(150670-1234)", "æ1506701234ø", "12 010203-1234",
  ])
  func isFound(text: String) { #expect(PersonNumber.occurs(in: text)) }

  @Test(arguments: [
    "", "12345678", "12 34 56 78", "+45 12 34 56 78", "4512345678", "010203", "010203-123",
    "010203-12345", "1010203-1234", "01020312345", "321299-1234", "011399-1234", "000199-1234",
    "2026-12-03", "03.12.2026", "Konto 1234 0010203456", "010203--1234", "010203-1234567",
    "١٥٠٦٧٠-١٢٣٤",
  ])
  func isNotFound(text: String) { #expect(!PersonNumber.occurs(in: text)) }
}
