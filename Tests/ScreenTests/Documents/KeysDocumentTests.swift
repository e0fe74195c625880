import Screens
import TestSupport
import Testing

@Suite("The printed list of keys") struct KeysDocumentTests {
  @Test func itIsUpToDate() { expectDocument(KeysDocument.markdown, "Documentation/Keys.md") }
}
