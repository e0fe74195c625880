import Core
import Foundation
import TestSupport
import Testing
import Text

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
    ("Öst", "O\u{308}st"), ("Jose", "José"), ("Sahin", "Şahin"), ("Sahin", "S\u{327}ahin"),
    ("Øry", "Őry"), ("Øry", "O\u{30B}ry"), ("Thordis", "Þórdís"), ("Yrsa", "U\u{30B}rsa"),
    ("Yıldız", "Yildiz"), ("Åse", "Ǻse"), ("Ørsted", "Ǿrsted"), ("Ørsted", "Ø\u{301}rsted"),
  ])
  func countsAlike(a: String, b: String) {
    #expect(DanishOrder.key(a) == DanishOrder.key(b))
  }

  /// Tests/References/README.md tells where the list comes from.
  @Test func isAsAnotherProgramHasIt() throws {
    let lines = try Documentation.text(of: "Tests/References/danish-order.txt")
      .split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let (letters, names) = (lines.filter { $0.count == 2 }, lines.filter { $0.count == 1 })
    #expect(letters.count > 200 && names.count > 50)
    for pair in letters {
      for letter in [pair[0], pair[0].decomposedStringWithCanonicalMapping] {
        #expect(DanishOrder.key(letter) == DanishOrder.key(pair[1]), "\(pair)")
      }
    }
    // What is alike but for accents and case may stand either way.
    let keys = names.map { DanishOrder.key($0[0]) }
    for (name, (key, next)) in zip(names, zip(keys, keys.dropFirst())) {
      #expect(!next.lexicographicallyPrecedes(key), "\(name)")
    }
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
    "01 01 90-1234", "01 01 90 1234", "010190 - 1234", "010190\t1234", "010190\u{2011}1234",
    "010190\u{A0}1234", "010190\u{2212}1234", "010190\u{AD}1234", "010190\u{200B}-1234",
    "kl. 12 01\u{A0}01\u{A0}90\u{2013}1234",
  ])
  func isFound(text: String) { #expect(PersonNumber.occurs(in: text)) }

  @Test(arguments: [
    "", "12345678", "12 34 56 78", "+45 12 34 56 78", "4512345678", "010203", "010203-123",
    "010203-12345", "1010203-1234", "01020312345", "321299-1234", "011399-1234", "000199-1234",
    "010203   -1234", "010203\n1234", "01 01 9-1234", "310290-1234", "12 34 56 78 1234",
    "2026-12-03", "03.12.2026", "Konto 1234 0010203456", "010203--1234", "010203-1234567",
    "١٥٠٦٧٠-١٢٣٤",
  ])
  func isNotFound(text: String) { #expect(!PersonNumber.occurs(in: text)) }

  /// Tests/References/README.md tells where the list comes from.
  @Test func isAsAnotherProgramHasIt() throws {
    let lines = try Documentation.text(of: "Tests/References/person-numbers.txt")
      .split(separator: "\n")
    #expect(lines.count > 500)
    for line in lines {
      let text = line.dropFirst(4).replacing(/\[U\+([0-9A-F]+)\]/) { match in
        String(UnicodeScalar(UInt32(match.1, radix: 16)!)!)
      }
      #expect(PersonNumber.occurs(in: String(text)) == line.hasPrefix("ja"), "\(line)")
    }
  }
}
