import Foundation
import TestSupport
import Testing

/// A document's parts, by their names in it.
struct Document {
  let parts: [String: String]
  let names: [String]

  subscript(name: String) -> String { parts[name] ?? "" }

  /// What stands between the margins.
  var body: String { self["word/document.xml"] + self["content.xml"] }
  /// Headers and footers.
  var margins: [String] {
    parts.filter {
      $0.key.contains("header") || $0.key.contains("footer") || $0.key == "styles.xml"
    }
    .map(\.value)
  }

  /// The paragraphs of a style.
  func paragraphs(of style: String) -> [Substring] {
    body.matches(of: /(?s)<w:p>.*?<\/w:p>/).map(\.output)
      .filter { $0.contains("<w:pStyle w:val=\"\(style)\" />") }
  }
}

extension WordTests {
  func withDemo(_ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      #expect(try program.run("opret", "Prøve", "--demo").code == 0)
      try body(program)
    }
  }

  func templates(of program: Program) throws -> URL {
    let folder = program.file(".config/samdrift/skabeloner")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The command that makes a paper; the minutes are of the first meeting.
  func command(_ paper: [String], in program: Program) throws -> [String] {
    if paper == ["rettelser"] {
      try program.run("aftale", "ny-version")
      try program.run("aftale", "ret", "--udtræden", "Med to års varsel til et årsskifte.")
    }
    if paper != ["referat"] { return ["papir"] + paper }
    let meetings = try program.run("møde").output
    let day = try #require(meetings.firstMatch(of: #/ den (\d+\. \S+ \d{4})/#))
    return ["papir", "referat", "--møde", String(day.1)]
  }

  /// Expects a document to use no style but those of the reference document.
  func expectOwnStyles(_ document: Document) {
    let styles = document["word/styles.xml"].matches(of: /<w:style [^>]*>/).map(\.output)
    // Those that pandoc has made up itself stand after the last of ours.
    let ours = styles.firstIndex { value("w:styleId", in: $0) == "Table" } ?? 0
    let known = Set(styles.prefix(through: ours).map { value("w:styleId", in: $0) })
    let used = document.body.matches(of: /<w:(?:p|r|tbl)Style w:val="([^"]+)"/)
      .map { String($0.1) }
    #expect(!used.isEmpty && Set(used).subtracting(known).isEmpty)
  }

  /// Makes a paper, and takes it apart.
  func make(
    _ paper: [String], as format: String, in program: Program, name: String = "papir"
  ) throws -> Document {
    let file = "\(name).\(format)"
    let outcome = try program.run(try command(paper, in: program) + ["--ud", file, "--ja"])
    #expect(outcome.code == 0, "\(paper): \(outcome.errors)")
    let unpacked = try program.shell("rm -rf dele; python3 -m zipfile -e \(file) dele")
    #expect(unpacked.code == 0, "\(paper): \(unpacked.errors)")
    let root = program.file("dele")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    let texts = names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }
    return Document(
      parts: Dictionary(
        uniqueKeysWithValues: try texts.map { name in
          (name, try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8))
        }), names: names)
  }

  /// The words of a text with markup, of three letters or more.
  func words(_ markup: String) -> [String] {
    markup.replacing(/<\/?(?:w:r|w:t|text:span)(?: [^<>]*)?>/, with: "")
      .replacing(/<[^<>]*>/, with: " ")
      .split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
  }

  /// The words that stand over drawings on a web page, and in pictures in a document.
  func drawn(_ page: String) -> Set<String> {
    Set(
      page.matches(of: /(?s)<div aria-hidden="true">.*?<\/div>/).flatMap {
        words(String($0.output))
      })
  }

  /// The value of an attribute.
  func value(_ name: String, in tag: Substring) -> String {
    let start = tag.range(of: "\(name)=\"").map(\.upperBound) ?? tag.endIndex
    return String(tag[start...].prefix { $0 != "\"" })
  }
}
