import TestSupport
import Testing

/// Somebody who goes through the program with a new project, a subject at a time.
struct Walk {
  let terminal: TmuxSession
  let program: Program

  /// Makes the project that there is nothing of yet.
  func begin() async throws {
    try await terminal.waitFor("Velkommen til Samdrift")
    try await terminal.press("Enter")
    try await terminal.waitFor("Nyt projekt")
    try await terminal.type("Nord")
    try await terminal.press("Tab", "Tab", "Tab")
    try await terminal.type("Fjordglimt; 96; 7940")
    try await terminal.press("Enter")
    try await terminal.type("Engen; 41; 3011")
    try await terminal.press("F2")
    try await terminal.waitFor("Projektet er oprettet og gemt.")
    try await terminal.waitFor("1 Opstart")
  }

  /// Writes a condition and an expectation on the milestones' pages.
  func layTheGround() async throws {
    try await terminal.press("Enter")
    try await terminal.waitFor("Tjekliste  0/7")
    try await find("Ingen vilkår")
    try await terminal.press("a")
    try await terminal.waitFor("Nyt vilkår")
    try await terminal.type("Ingen afskediges på grund af samdrift")
    try await terminal.press("Tab", "Tab", "Right", "F2")
    try await terminal.waitFor("Vilkår  1")
    try await terminal.press("Escape")
    try await terminal.waitFor("Forarbejde")
    try await terminal.press("Right", "Enter")
    try await terminal.waitFor("Milepæl 5")
    try await find("ikke vurderet")
    try await terminal.press("a")
    try await terminal.waitFor("Forventning til Fjordglimt")
    try await terminal.press("Left")
    try await terminal.waitFor("‹ ja ›")
    try await terminal.press("F2")
    try await terminal.waitFor("Fjordglimt  ja (")
  }

  /// Writes activities on a line, moves one and ticks it.
  func plan() async throws {
    try await terminal.press("3")
    try await terminal.waitFor("Ingen aktiviteter endnu")
    try await terminal.press("a")
    try await terminal.waitFor("Ny:")
    try await terminal.type("Vagtordning !1/2-2025")
    try await terminal.press("Enter")
    try await terminal.waitFor("Gemt · Ny aktivitet: Vagtordning")
    try await terminal.type("Fælles vagtordning @Driftslederen !1/12-2027 #Personale")
    try await terminal.waitFor("→ »Fælles vagtordning« · ansvarlig Driftslederen")
    try await terminal.press("Enter")
    try await terminal.waitFor("Gemt · Ny aktivitet: Fælles vagtordning")
    try await terminal.type("Nøgler !uge")
    try await terminal.waitFor("Fristen »uge«")
    try await terminal.press("C-u", "Escape")
    try await terminal.waitUntilGone("Ny:")
    try await terminal.press(">")
    try await terminal.waitFor("flyttet til 2. dec. 2027")
    try await terminal.press("(")
    try await terminal.waitFor("flyttet til 25. nov. 2027")
    try await terminal.press("Space")
    try await terminal.waitFor("[x] Fælles vagtordning")
  }

  /// Sees some of it again, where the terminal shows neither colours nor Danish letters.
  func lookAround() async throws {
    try await terminal.waitFor("1 Opstart")
    try await terminal.press("Home", "Enter")
    try await find("uskrevet vilk")
    try await find("Ingen afskediges")
    let page = try await terminal.waitFor("politik . uskrevet")
    #expect(page.contains("Ingen afskediges paa grund af samdrift"))
    #expect(page.contains("> 1 uskrevet vilkaar"))
    try await terminal.press("Escape")
    try await terminal.waitFor("Forarbejde  ")
    try await terminal.press("Right", "Enter")
    try await terminal.waitFor("Milepael 5")
    try await find("forventet")
    try await terminal.waitFor("> forventet tiltraedelse: 1 ja, 0 usikker, 0 nej")
    try await terminal.press("3")
    let plan = try await terminal.waitFor("[x] Faelles vagtordning")
    for word in ["Personale  1/1 udfoert", "25. nov. 27", "v udfoert"] {
      #expect(plan.contains(word), "\(word)")
    }
    try await terminal.press("4", "Enter")
    for words in ["Maal 1 . Billigere", "92,5+o", "88,5+", "o udgangspunkt"] {
      try await terminal.waitFor(words)
    }
  }

  /// Goes to the next row that has `text` in it.
  private func find(_ text: String) async throws {
    try await terminal.press("/")
    try await terminal.type(text)
    try await terminal.waitFor("g: \(text)")
    try await terminal.press("Enter")
  }
}
