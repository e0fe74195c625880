import Core
import TestSupport
import Testing

/// The dates in Documentation/Brugervejledning.md are understood as it says.
@Suite struct DocumentationDates {
  @Test func areUnderstoodAsTheGuideSays() throws {
    let page = try Documentation.text(of: "Documentation/Brugervejledning.md")
    let today = try #require(Day(iso: "2026-11-23"))
    #expect(page.contains("er det \(today.long)."))
    let rows = Documentation.rows(under: "Datoer", in: page)
    #expect(rows.count >= 10)
    for row in rows {
      for written in row[0].split(separator: "`") where written != " eller " {
        let understood = try DateInput.read(String(written), today: today).get().long
        #expect(understood == row[1], "\(written)")
      }
    }
  }
}
