import Foundation
import TestSupport
import Testing

/// Documentation/Words.md has one word for each thing, and the others stand nowhere that people read.
@Suite struct WordListTests {
  /// Where words stand so that they are understood, not so that they are read.
  private static let synonyms = [
    "ActionWords.swift", "KindWords.swift", "OtherNames.swift", "Hyphenation.swift",
  ]

  /// The words that aren't to be written, each with the one to write.
  private let words: [(word: String, instead: String)]
  /// Where they stand all the same.
  private let exceptions: [String]
  private let pattern: NSRegularExpression

  init() throws {
    let page = try Documentation.text(of: "Documentation/Words.md")
    words = Documentation.rows(under: "The list", in: page).flatMap { row in
      row[2].components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
        .map { ($0.element, row[1]) }
    }
    exceptions = Documentation.rows(under: "Where they stand", in: page).map {
      $0[0].filter { $0 != "`" }
    }
    let each = words.map { word, _ in
      let stem = NSRegularExpression.escapedPattern(for: word.filter { $0 != "*" })
      return "(\(stem)\(word.hasSuffix("*") ? "" : "(?![\\p{L}\\p{N}])"))"
    }
    pattern = try NSRegularExpression(
      pattern: "(?<![\\p{L}\\p{N}/-])(?:\(each.joined(separator: "|")))",
      options: .caseInsensitive)
  }

  @Test func theListIsRead() {
    #expect(words.count > 60 && exceptions.count > 3)
    #expect(found(in: "Tryk a for at mærke flere, og redigér dem.") == ["redig*"])
    #expect(found(in: "Nøgler, biler og arbejdstøj").isEmpty)
    #expect(found(in: "Hvilken slags er det?") == ["slags"])
    #expect(found(in: literals(of: "let slags = f(\"x\")\n  /// En slags")).isEmpty)
    #expect(found(in: literals(of: "g(\"Hvilken slags?\")")) == ["slags"])
  }

  @Test func noOtherWordStandsInTheSources() throws {
    let root = Documentation.root.appendingPathComponent("Sources")
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    where path.hasSuffix(".swift") && !Self.synonyms.contains(where: path.hasSuffix) {
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      expectNone(in: literals(of: text), of: path)
    }
  }

  /// On stories of screens stands what is typed in them too.
  @Test func noOtherWordStandsOnPaper() throws {
    let root = Documentation.root.appendingPathComponent("Tests/ReportTests/Recorded")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    #expect(names.count > 50)
    for name in names where name.hasSuffix(".txt") && !name.contains("json") {
      let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      expectNone(in: text, of: name)
    }
  }

  @Test(arguments: ["Brugervejledning.md", "Keys.md"])
  func noOtherWordStandsInTheGuide(name: String) throws {
    expectNone(in: try Documentation.text(of: "Documentation/\(name)"), of: name)
  }

  /// What people may read of Swift code, by line: the literals that are more than one word in small
  /// letters, as synonyms are.
  private func literals(of code: String) -> String {
    var isInside = false
    return code.components(separatedBy: "\n").map { line -> String in
      if line.trimmingCharacters(in: .whitespaces).hasPrefix("//") { return "" }
      let isBorder = line.components(separatedBy: "\"\"\"").count % 2 == 0
      if isInside {
        isInside = !isBorder
        return line.withoutInterpolations
      }
      isInside = isBorder
      if line.contains("also:") || line.contains("synonyms") { return "" }
      return line.withoutInterpolations.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
        .filter { !$0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } }
        .joined(separator: " / ")
    }.joined(separator: "\n")
  }

  /// The words of the list that stand in a text where no exception covers them.
  private func found(in text: String) -> [String] {
    let text = exceptions.reduce(text) {
      $0.replacingOccurrences(of: $1, with: "", options: .caseInsensitive)
    }
    return pattern.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
      match in
      words.indices.first { match.range(at: $0 + 1).location != NSNotFound }.map { words[$0].word }
    }
  }

  private func expectNone(in text: String, of name: String) {
    let whole = NSRange(text.startIndex..., in: text)
    guard pattern.firstMatch(in: text, range: whole) != nil else { return }
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      for word in found(in: line) {
        let instead = words.first { $0.word == word }?.instead ?? ""
        Issue.record("\(name):\(number + 1): »\(word)«, write »\(instead)«:\n\(line)")
      }
    }
  }
}

extension String {
  /// A line of Swift code without what is put into its literals.
  fileprivate var withoutInterpolations: String {
    replacing(/\\\([^()]*(?:\([^()]*\)[^()]*)*\)/, with: "")
  }
}
