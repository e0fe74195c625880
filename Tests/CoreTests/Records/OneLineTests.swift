import Core
import Testing

@Suite("Fields of one line") struct OneLineTests {
  @Test(arguments: Kind.allCases) func aBreakThatComesInBecomesABlank(kind: Kind) {
    check(kind.type)
  }

  private func check<Record: Entity>(_ type: Record.Type) {
    for field in Record.fields where field.isFreeText {
      let text = "Ex\r\n\nq\tæ"
      let wanted = field.isOneLine ? "Ex q æ" : text
      let record = Record(id: "1")
      guard let broken = record.with(stored: [field.name: text]) else { continue }
      guard case .insert(_, let fields) = broken.insertion else {
        Issue.record("no insertion")
        continue
      }
      #expect(fields[field.name] == wanted)
      guard case .set(_, _, _, let new)? = record.changes(to: broken).first else {
        Issue.record("no change")
        continue
      }
      #expect(new == wanted)
      // What is stored already stays as it is.
      #expect(broken.changes(to: broken) == [])
      guard case .remove(_, let old) = broken.removal else { continue }
      #expect(old[field.name] == text)
    }
  }

  @Test func aNameOfBreaksAloneIsNone() {
    let stakeholder = Stakeholder(id: "1").with { $0.name = "\n" }
    #expect(stakeholder.insertion == .insert(stakeholder.reference, [:]))
  }

  @Test func aLabelIsOneLine() { #expect(Edit("Ny: A\nB", []).label == "Ny: A B") }
}
