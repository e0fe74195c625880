import Core
import Testing

@Suite("Who may do what") struct AccessTests {
  private static let all: Set = ["drift-laesere", "drift-redaktoerer", "drift-ejere"]

  private func access(_ groups: Set<String>, existing: Set<String> = all) throws -> Access {
    try Access(groups: groups, existing: existing, base: "drift", account: "hanne")
  }

  @Test func theHighestRoleCounts() throws {
    #expect(try access(["drift-laesere"]) == Access(.reader, by: .group("drift-laesere")))
    #expect(
      try access(["drift-laesere", "drift-redaktoerer", "users"])
        == Access(.editor, by: .group("drift-redaktoerer")))
    #expect(try access(Self.all) == Access(.owner, by: .group("drift-ejere")))
    #expect(try access(["drift-ejere"], existing: ["drift-ejere"]).level == .owner)
  }

  @Test func withoutGroupsForRolesEverybodyIsAnOwner() throws {
    #expect(try access(["drift"], existing: ["drift", "samdrift-laesere"]) == .unlimited)
  }

  @Test func anAccountWithoutARoleIsToldWhatToAskFor() throws {
    let refusal = try #require(throws: Refusal.self) { try access(["drift", "samdrift-ejere"]) }
    #expect(refusal.message.contains("hanne har ingen rolle"))
    for word in ["Bed IT", "drift-laesere (læser)", "drift-redaktoerer", "drift-ejere (ejer)"] {
      #expect(refusal.message.contains(word))
    }
    #expect(throws: Refusal.self) { try access([], existing: ["drift-ejere"]) }
  }

  @Test func whatIsRefusedSaysWhy() {
    #expect(Access.unlimited.hindrance == nil)
    #expect(Access.asked.hindrance?.contains("--læs") == true)
    let editor = Access(.editor, by: .group("g"))
    #expect(editor.hindrance == nil && editor.hindranceToMail == nil)
    #expect(Access(.reader, by: .group("g")).hindrance?.contains("som læser") == true)
    for deed in OwnerDeed.allCases {
      #expect(Access.unlimited.hindrance(to: deed) == nil)
      #expect(editor.hindrance(to: deed)?.hasPrefix("Kun en ejer kan ") == true)
      #expect(Access.asked.hindrance(to: deed) == Access.asked.hindrance)
    }
    #expect(AccessLevel.reader < .editor && AccessLevel.editor < .owner)
  }
}
