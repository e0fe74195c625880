import Testing

@testable import Text

@Suite("Words of a shell") struct ShellWordTests {
  @Test(arguments: [
    ("milepæl", "milepæl"), ("3,5", "3,5"), ("+2u", "+2u"), ("m²=60", "m²=60"),
    ("--note=-", "--note=-"), ("", "''"), ("=cmd", "'=cmd'"), ("~", "'~'"),
    ("Fælles vagtordning", "'Fælles vagtordning'"), ("Nu!", "'Nu!'"), ("$HOME `x`", "'$HOME `x`'"),
    ("Anne's", #"'Anne'\''s'"#), ("C:\\sti", #"'C:\sti'"#),
    ("En\nto 'tre' \\ !", #"$'En\nto \'tre\' \\ \041'"#), ("A\u{202E}B", #"$'A\U0000202eB'"#),
    ("Et\u{A0}ord", #"$'Et\U000000a0ord'"#), ("A\u{3164}B", #"$'A\U00003164B'"#),
  ])
  func isQuotedWhereItMustBe(text: String, word: String) {
    #expect(text.shellWord == word)
    #expect(!text.shellWord.contains { $0.isNewline })
  }

  @Test(arguments: ["=a", "æ漢b'c\u{301} d", "a'\n\\!\t'\u{202E}b"])
  func columnsAreThoseOfTheWord(text: String) {
    var columns = ShellColumns()
    var start = ""
    #expect(columns.count == Width.of(start.shellWord))
    for scalar in text.unicodeScalars {
      columns.add(scalar)
      start.unicodeScalars.append(scalar)
      #expect(columns.count == Width.of(start.shellWord), "\(start)")
    }
  }
}
