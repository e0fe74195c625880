import TestSupport
import Testing

@testable import Text

struct WidthTests {
  @Test(arguments: [
    ("Tavle", 5), ("æøåÆØÅ", 6), ("日本", 4), ("e\u{301}", 1), ("●○◐✓", 4), ("🏠", 2), ("", 0),
    ("👩\u{200D}🚀", 4), ("\u{FEFF}a", 1), ("한", 2), ("👍🏽", 2),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(Width.of(text) == columns)
    #expect(Width.of(text.displayable) == columns)
  }
}

struct DisplayableTests {
  @Test(arguments: [
    ("almindelig tekst", "almindelig tekst"), ("Smørrebrød", "Smørrebrød"),
    ("a\u{1B}[31mb", "a·[31mb"), ("a\u{7F}\u{9B}b", "a··b"), ("to\nlinjer\tog", "to linjer og"),
    ("a\u{202E}b\u{2066}c\u{200F}", "abc"), ("a\u{200B}\u{200D}\u{FEFF}\u{FE0F}b", "ab"),
    ("a\u{2028}b", "a b"), ("\u{E000}\u{FFFF}\u{378}", "···"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}", "e\u{301}\u{302}\u{303}"), ("\u{301}a", "◌\u{301}a"),
  ])
  func leavesOnlyWhatATerminalCanShow(text: String, shown: String) {
    #expect(text.displayable.unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(text.displayable.displayable == text.displayable)
  }
}

struct CountedTests {
  @Test(arguments: [(0, "0 milepæle"), (1, "1 milepæl"), (2, "2 milepæle")])
  func oneIsCalledAsOne(count: Int, words: String) {
    #expect(count.counted("milepæl", "milepæle") == words)
  }
}

struct FittingTests {
  @Test(arguments: [
    ("Milepæl", 7, "Milepæl"), ("Milepæl", 6, "Milep…"), ("Milepæl", 1, "…"), ("Milepæl", 0, ""),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("ab", -3, ""),
  ])
  func clipsByColumns(text: String, width: Int, fitted: String) {
    #expect(text.fitted(to: width) == fitted)
  }

  @Test func padsToTheExactWidth() {
    #expect("æ".padded(to: 3) == "æ  ")
    #expect("日本語".padded(to: 4) == "日… ")
    #expect("abc".padded(to: 3) == "abc")
  }

  @Test(arguments: [
    ("den lokale drift", 10, ["den lokale", "drift"]),
    ("den lokale drift", 9, ["den", "lokale", "drift"]),
    ("boligorganisation", 6, ["bolig-", "orga-", "nisa-", "tion"]),
    ("en boligorganisation", 6, ["en", "bolig-", "orga-", "nisa-", "tion"]),
    ("arbejdsmiljørepræsentanten", 13, ["arbejdsmiljø-", "repræsentan-", "ten"]),
    ("Arbejdsmiljørepræsentanten", 18, ["Arbejdsmiljø-", "repræsentanten"]),
    ("Organisationsbestyrelsen,", 18, ["Organisations-", "bestyrelsen,"]),
    ("DRIFTSFÆLLESSKABET", 12, ["DRIFTS-", "FÆLLESSKABET"]),
    ("vedligeholdelses-/driftsplan", 20, ["vedligeholdelses-/", "driftsplan"]),
    ("1.234.567.890", 8, ["1.234.56", "7.890"]), ("abc", 2, ["ab", "c"]),
    ("et\n\nto\r\ntre", 10, ["et", "", "to", "tre"]),
    ("  indrykket tekst", 12, ["  indrykket", "tekst"]),
    ("slut\n", 10, ["slut", ""]), ("", 5, [""]), ("日本語", 4, ["日本", "語"]),
    ("日本", 1, ["日", "本"]), ("a\u{1B}b", 5, ["a·b"]),
  ])
  func wrapsByWords(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test(arguments: ["", "a", "en to  tre", "fordelingsnøgle\nog 日本語", "e\u{301}   👍🏽\n", "   "])
  func wrapsToNoFewerRowsThanTheLeast(text: String) {
    for width in 2...12 {
      #expect(text.leastRows(inWidth: width) <= text.wrapped(to: width).count)
    }
  }

  @Test(arguments: [
    "Arbejdsmiljørepræsentanten", "Implementeringsplanlægningsmøde", "Åæøé日本語boligorganisation",
    String(repeating: "samdriftsaftale", count: 9), "https://bolig.dk/afdeling/1234567890x",
  ])
  func noLetterIsLostWhenAWordIsBroken(word: String) {
    for width in 2...30 {
      let lines = word.wrapped(to: width)
      #expect(lines.allSatisfy { Width.of($0) <= width && !$0.isEmpty })
      var rest = Substring(word)
      for line in lines {
        // Only a hyphen that isn't the word's own has been put in.
        let isOwn = rest.hasPrefix(line)
        #expect(isOwn || (line.hasSuffix("-") && rest.hasPrefix(line.dropLast())))
        rest = rest.dropFirst(isOwn ? line.count : line.count - 1)
      }
      #expect(rest.isEmpty)
    }
  }

  @Test(arguments: [
    ("frist den 23. nov. 2026", 20, ["frist den", "23. nov. 2026"]),
    ("mødet (3. december 2026) kl. 9.30", 26, ["mødet (3. december 2026)", "kl. 9.30"]),
    ("mødet er kl. 9.30", 12, ["mødet er", "kl. 9.30"]),
    ("🏠 frist den 23. nov. 2026", 20, ["🏠 frist den", "23. nov. 2026"]),
    ("uge 47 (! overskredet, i går)", 12, ["uge 47", "(!", "overskredet,", "i går)"]),
    ("uge 47 (! overskredet, i går)", 15, ["uge 47", "(! overskredet,", "i går)"]),
    ("frist · ! overskredet", 14, ["frist ·", "! overskredet"]),
    ("Tillykke! Den er nået", 12, ["Tillykke!", "Den er nået"]),
    // Where there is no room for all of it, it is broken between its words.
    ("den 23. november 2026", 12, ["den", "23. november", "2026"]),
    // What only looks like a date is words.
    ("afsnit 23. Novellen", 12, ["afsnit 23.", "Novellen"]),
    ("  23. nov.", 8, ["  23.", "nov."]),
    // What comes after may be longer than a line.
    (
      "den 23. nov. arbejdsmiljørepræsentanten", 10,
      ["den", "23. nov.", "arbejds-", "miljø-", "repræsen-", "tanten"]
    ),
    ("den 23. novellesamlingen", 10, ["den", "23.", "novelle-", "samlingen"]),
  ])
  func whatBelongsTogetherIsNotBroken(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test(arguments: 0..<4)
  func allWaysOfWrappingAgree(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let words = [
      "23.", "3.", "nov.", "december", "2026", "kl.", "9.30", "den", "i", "møde", " ", "–",
      "(3.", "maj)", "boligorganisationen", "\n",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 1...14, using: &random))
        .map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
      let width = Int.random(in: 4...24, using: &random)
      let lines = text.wrapped(to: width)
      // A character that is no scalar has the whole text wrapped by characters.
      #expect("🏠\n\(text)".wrapped(to: width) == ["🏠"] + lines, "\(width): \(text)")
      let (scalars, characters) = (Array(text.unicodeScalars), Array(text))
      let rows = wrappedRows(of: scalars, width: width)
      #expect(rows == wrappedRows(of: characters, width: width), "\(width): \(text)")
      guard let plain = text.plainLines(to: width) else { continue }
      #expect(plain == lines, "\(width): \(text)")
      let shown = rows.map { row in
        var line = characters[row]
        while let last = line.last, last.isBlank || last.isNewline { line.removeLast() }
        return String(line)
      }
      #expect(plain == shown, "\(width): \(text)")
    }
  }

  @Test func everyWrappedLineOfALongTextFits() {
    let text = String(repeating: "samdrift 日本 e\u{301} 🏠 boligorganisation ", count: 250)
    #expect(text.wrapped(to: 17).allSatisfy { Width.of($0) <= 17 && !$0.isEmpty })
  }
}
