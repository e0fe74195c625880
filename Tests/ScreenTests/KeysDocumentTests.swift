import Foundation
import Screens
import Testing

@Suite("The printed list of keys") struct KeysDocumentTests {
  static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/Keys.md")

  @Test func itIsUpToDate() throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try KeysDocument.markdown.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let page = try? String(contentsOf: Self.page, encoding: .utf8)
    #expect(
      page == KeysDocument.markdown,
      "Documentation/Keys.md is stale. Renew it with: RECORD=1 swift test --filter KeysDocument")
  }
}
