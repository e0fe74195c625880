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

  private func text(_ bytes: [UInt8]) throws -> String {
    String(decoding: try OfficeFile(bytes, allowance: 1_000_000).text, as: UTF8.self)
  }

  /// The file with "X" for each "Bo Bi".
  private func replaced(_ bytes: [UInt8]) throws -> [UInt8]? {
    try OfficeFile(bytes, allowance: 1_000_000).replacing(with: "X") { text in
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
