import Foundation

/// The project's documents, beside the sources.
public enum Documentation {
  /// The project's directory.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of all documents, from the root.
  public static func pages() throws -> [String] {
    let folder = root.appendingPathComponent("Documentation").path
    return try ["README.md"]
      + FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".md") }.map { "Documentation/\($0)" }
  }

  /// The text of a file, by its path from the root.
  public static func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// All code of the program: Swift, and what sets a server up.
  public static func sources() throws -> String {
    let folder = root.appendingPathComponent("Sources").path
    return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { path in [".swift", ".sh", ".service"].contains { path.hasSuffix($0) } }
      .map { try text(of: "Sources/\($0)") }
      .joined(separator: "\n")
  }

  /// The blocks of code in a page that are marked as `language`, in order.
  public static func blocks(_ language: String, in page: String) -> [String] {
    page.components(separatedBy: "\n```\(language)\n").dropFirst().map { rest in
      rest.components(separatedBy: "\n```")[0]
    }
  }

  /// The cells of a page's tables, row by row, between the heading that begins with `heading` and
  /// the next.
  public static func rows(under heading: String, in page: String) -> [[String]] {
    let section = page.components(separatedBy: "\n## \(heading)").dropFirst().first ?? ""
    let lines = section.components(separatedBy: "\n## ")[0].split(separator: "\n")
    let tables = lines.filter { $0.hasPrefix("|") }.map { line in
      line.dropFirst().dropLast().components(separatedBy: " | ").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    // A table begins with its headings and a row of dashes.
    let rules = tables.indices.filter { tables[$0][0].hasPrefix("--") }
    return tables.indices.filter { !rules.contains($0) && !rules.contains($0 + 1) }
      .map { tables[$0] }
  }
}
