#if canImport(Testing)
import Foundation
import Testing

extension Documentation {
  /// Expects every picture in a page to be what `draw` gives by its name.
  ///
  /// A picture is a block of text after a line `<!-- picture: name -->`. `RECORD=1 swift test`
  /// draws the pictures anew instead of comparing.
  public static func expectPictures(in path: String, draw: (String) throws -> String?) throws {
    let mark = "<!-- picture: "
    let page = try text(of: path)
    var parts = page.components(separatedBy: mark)
    for index in parts.indices.dropFirst() {
      let name = parts[index].components(separatedBy: " -->")[0]
      let around = parts[index].components(separatedBy: "```")
      let drawn = try #require(try draw(name), "\(path) has an unknown picture: \(name)")
      try #require(around.count >= 3, "\(path) has no block after the mark of \(name)")
      parts[index] = ([around[0], "text\n\(drawn)\n"] + around[2...]).joined(separator: "```")
    }
    #expect(parts.count > 1, "\(path) has no pictures")
    let now = parts.joined(separator: mark)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try now.write(to: root.appendingPathComponent(path), atomically: true, encoding: .utf8)
    } else if let difference = firstDifference(between: page, and: now) {
      Issue.record("A picture in \(path) is out of date. \(difference)\n\(howToRecord)")
    }
  }
}
#endif
