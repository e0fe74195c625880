import Testing

@testable import Workbook

/// The texts of office files, and the same files with other texts.
@Suite struct OfficeFileTests {
  private func file(_ parts: (String, String)...) -> [UInt8] {
    let archive = ArchiveWriter()
    archive.add("[Content_Types].xml", "<Types/>")
    for (name, content) in parts { archive.add(name, content) }
    return archive.finish()
  }

  private func office(_ bytes: [UInt8]) throws -> OfficeFile {
    try OfficeFile(bytes, allowance: 1_000_000, mostText: 100_000)
  }

  private func text(_ bytes: [UInt8]) throws -> String {
    String(decoding: try office(bytes).text, as: UTF8.self)
  }

  /// The file with "X" for each "Bo Bi".
  private func replaced(_ bytes: [UInt8]) throws -> [UInt8]? {
    try office(bytes).replacing(with: "X") { text in
      let wanted = Array("Bo Bi".utf8)
      return text.indices.filter { text[$0...].starts(with: wanted) }
        .map { $0..<$0 + wanted.count }
    }
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var content: [UInt8] = []
    _ = try ArchiveReader(bytes, allowance: 1_000_000)?.read(name) { piece throws(WorkbookError) in
      content += piece
      return true
    }
    return String(decoding: content, as: UTF8.self)
  }

  @Test func aNameInSeveralRunsIsOneText() throws {
    let bytes = file(
      (
        "word/document.xml",
        "<d><w:p><w:r><w:t>Kære B</w:t></w:r><w:r><w:b/><w:t>o</w:t></w:r>"
          + "<w:r><w:t xml:space=\"preserve\"> Bi!</w:t></w:r></w:p><w:p><w:t>Bo</w:t></w:p></d>"
      ))
    #expect(try text(bytes).contains("Kære Bo Bi!\n|\nBo\n|\n"))
    let after = try #require(try replaced(bytes))
    #expect(
      try part("word/document.xml", of: after)
        == "<d><w:p><w:r><w:t>Kære X</w:t></w:r><w:r><w:b/><w:t></w:t></w:r>"
        + "<w:r><w:t xml:space=\"preserve\">!</w:t></w:r></w:p><w:p><w:t>Bo</w:t></w:p></d>")
  }

  @Test(arguments: [
    ("<f>A1</f>", true), ("<f t=\"shared\" si=\"0\"/>", true),
    ("<f t=\"shared\" ref=\"A2:A3\" si=\"0\">B1</f>", false),
    ("<f t=\"array\" ref=\"A2:A2\">B1</f>", false),
  ])
  func aRowWithAFormulaOfOtherCellsIsNotEmptied(formula: String, isEmptied: Bool) throws {
    let name = "xl/worksheets/sheet1.xml"
    let sheet = file((name, "<s><row r=\"2\"><c r=\"A2\">\(formula)<v>1</v></c></row></s>"))
    let after = try office(sheet).emptying([name: [2]])
    #expect((after != nil) == isEmptied)
    if let after { #expect(try part(name, of: after) == "<s></s>") }
    #expect(try office(sheet).emptying([name: [3]]) != nil)
  }

  @Test(arguments: [
    ("xl/comments1.xml", "<c><comment ref=\"B2\"/></c>", true),
    ("xl/comments/comment1.xml", "<c><comment ref=\"B3\"/></c>", false),
    ("xl/threadedComments/threadedComment1.xml", "<c><threadedComment ref=\"B2\"/></c>", true),
    ("xl/worksheets/sheet1.xml", "<s><hyperlink ref=\"A1:B3\"/></s>", true),
    ("xl/worksheets/sheet2.xml", "<s><hyperlink ref=\"A2\"/></s>", false),
  ])
  func notesAtRowsAreKnown(name: String, content: String, isFound: Bool) throws {
    #expect(
      try office(file((name, content))).hasNotes(at: ["xl/worksheets/sheet1.xml": [2]]) == isFound)
  }

  @Test func cellsAndPropertiesAreApartAndAuthorsAreFound() throws {
    let bytes = file(
      (
        "xl/sharedStrings.xml",
        "<sst><si><r><t>Bo </t></r><r><t>Bi</t></r></si><si><t>Bo</t></si></sst>"
      ),
      ("docProps/core.xml", "<c><dc:creator>Bo Bi</dc:creator><x>2026</x></c>"),
      ("word/comments.xml", "<a><w:comment w:author=\"Bo Bi\" w:id=\"1\"/></a>"))
    #expect(try text(bytes).contains("\n|\nBo Bi\n|\n2026\n|\n"))
    let after = try #require(try replaced(bytes))
    #expect(try !text(after).contains("Bo Bi"))
    #expect(
      try part("word/comments.xml", of: after)
        == "<a><w:comment w:author=\"X\" w:id=\"1\"/></a>")
    #expect(
      try part("xl/sharedStrings.xml", of: after)
        == "<sst><si><r><t>X</t></r><r><t></t></r></si><si><t>Bo</t></si></sst>")
  }

  @Test func whatStandsAsAnEntityIsReplacedWhole() throws {
    let bytes = file(("content.xml", "<text:p>A &amp; &#66;o<text:s/>B&#105;.</text:p>"))
    #expect(try text(bytes).contains("A & Bo Bi."))
    #expect(
      try part("content.xml", of: try #require(try replaced(bytes)))
        == "<text:p>A &amp; X<text:s/>.</text:p>")
  }

  @Test func attributesAreReadAndReplacedWhateverTheyAreCalled() throws {
    let bytes = file(
      ("content.xml", "<o><table-cell string-value=\"B&#111; Bi &amp; co\"/></o>"),
      ("xl/persons/person.xml", "<p><person displayName='Bo Bi' id='{1}'/></p>"),
      ("xl/pivotCache/a1.xml", "<p><s v=\"Bo Bi\"/></p>"),
      ("xl/worksheets/s.xml", "<w><c r=\"A1\"/><filter val=\"Bo Bi\"/><c r=\"Bo Bi\"/></w>"))
    let after = try #require(try replaced(bytes))
    #expect(
      try part("content.xml", of: after)
        == "<o><table-cell string-value=\"X &amp; co\"/></o>")
    #expect(
      try part("xl/persons/person.xml", of: after)
        == "<p><person displayName='X' id='{1}'/></p>")
    #expect(try part("xl/pivotCache/a1.xml", of: after) == "<p><s v=\"X\"/></p>")
    // What only has places of cells isn't looked at.
    #expect(
      try part("xl/worksheets/s.xml", of: after)
        == "<w><c r=\"A1\"/><filter val=\"X\"/><c r=\"Bo Bi\"/></w>")
  }

  @Test func aFileInAFileIsReadAndReplaced() throws {
    let archive = ArchiveWriter()
    archive.add("[Content_Types].xml", "<Types/>")
    archive.add("word/embeddings/Bog1.xlsx", file(("xl/a.xml", "<p>Bo Bi</p>")))
    let bytes = archive.finish()
    #expect(try text(bytes).contains("Bo Bi") && !office(bytes).isPartlyRead)
    let after = try #require(try replaced(bytes))
    #expect(try text(after).contains("\nX\n") && !text(after).contains("Bo Bi"))
  }

  @Test(arguments: [
    ("word/media/a.png", "\u{1}PNG", true), ("word/embeddings/a.bin", "\u{1}", true),
    ("word/a.svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>", true),
    ("word/afchunk.html", "<p>a<br>", true), ("word/embeddings/a.docx", "PK\u{3}\u{4}", true),
    ("word/media/a.svg", " <svg><text>a</text></svg>", false), ("word/fonts/a.odttf", "x", false),
    ("Thumbnails/thumbnail.png", "x", false), ("Configurations2/", "", false),
    ("xl/printerSettings/printerSettings1.bin", "x", false),
  ])
  func whatCannotBeReadIsKnown(name: String, content: String, isUnread: Bool) throws {
    #expect(try office(file((name, content), ("a.xml", "<a/>"))).isPartlyRead == isUnread)
  }

  @Test func partsThatAreCalledSoAreFoundAndNotRenamed() throws {
    let bytes = file(("word/Bo Bi.xml", "<a/>"))
    #expect(try text(bytes).contains("Bo Bi"))
    #expect(try replaced(bytes) == nil)
  }

  @Test func attributesThatAreNotInUTF8AreReadButNotWritten() throws {
    let archive = ArchiveWriter()
    archive.add("[Content_Types].xml", "<Types/>")
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a b=\"Bo Bi \u{F8}\">x</a>"
    archive.add("a.xml", latin.unicodeScalars.map { UInt8($0.value) })
    let bytes = archive.finish()
    #expect(try text(bytes).contains("Bo Bi ø"))
    #expect(try replaced(bytes) == nil)
  }

  @Test func thereAreBoundsOnText() throws {
    let long = String(repeating: "a b ", count: 20_000)
    #expect(try text(file(("a.xml", "<p>\(long)</p>"))).contains(long))
    for parts in [
      [("a.xml", "<p>\(long)\(long)</p>")],
      [("a.xml", "<p>\(long)</p>"), ("b.xml", "<p b=\"\(long)\"/>")],
    ] {
      let archive = ArchiveWriter()
      archive.add("[Content_Types].xml", "<Types/>")
      for (name, content) in parts { archive.add(name, content) }
      let inner = archive.finish()
      #expect(throws: WorkbookError.tooLarge) { try office(inner) }
      let outer = ArchiveWriter()
      outer.add("[Content_Types].xml", "<Types/>")
      outer.add("a.xlsx", inner)
      let bytes = outer.finish()
      #expect(throws: WorkbookError.tooLarge) { try office(bytes) }
    }
  }

  @Test func otherPartsStayAsTheyAre() throws {
    let archive = ArchiveWriter()
    archive.add("mimetype", Array("application/x".utf8), isPacked: false)
    archive.add("media/a.png", [0, 1, 2, 255])
    archive.add("content.xml", "<p>Bo Bi</p>")
    let before = archive.finish()
    // Where it stands as it is, it can be read from the start of the file.
    #expect(before[38..<51].elementsEqual("application/x".utf8))
    let after = try #require(try replaced(before))
    #expect(after[38..<51].elementsEqual("application/x".utf8))
    #expect(
      ArchiveReader(after, allowance: 100)?.names == ["mimetype", "media/a.png", "content.xml"])
    #expect(try part("content.xml", of: after) == "<p>X</p>")
  }

  @Test func whatIsNotInUTF8IsReadButNotWritten() throws {
    let archive = ArchiveWriter()
    archive.add("[Content_Types].xml", "<Types/>")
    archive.add("content.xml", [0xFF, 0xFE] + "<p>Bo Bi</p>".utf16.flatMap { [UInt8($0), 0] })
    let bytes = archive.finish()
    #expect(try text(bytes).contains("Bo Bi"))
    #expect(try replaced(bytes) == nil)
  }

  @Test func whatIsNoneIsRefused() throws {
    #expect(throws: WorkbookError.damaged(part: "")) { try text(Array("PK".utf8)) }
    let plain = ArchiveWriter()
    plain.add("a.txt", "Bo Bi")
    #expect(throws: WorkbookError.format(.unknown)) { try text(plain.finish()) }
    #expect(throws: WorkbookError.declaresType(part: "a.xml")) {
      try text(file(("a.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")))
    }
    #expect(throws: WorkbookError.damaged(part: "a.xml")) { try text(file(("a.xml", "<a>"))) }
    #expect(throws: WorkbookError.tooLarge) {
      try text(file(("a.bin", String(repeating: "a", count: 2_000_000))))
    }
    var broken = file(("a.xml", "<a>" + String(repeating: "Bo Bi ", count: 100) + "</a>"))
    broken.removeLast(60)
    #expect(throws: WorkbookError.self) { try text(broken) }
  }
}
