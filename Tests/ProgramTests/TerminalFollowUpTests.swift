import TestSupport
import Testing

/// One project from goals to everyday operation, in a real terminal: goals, agreement, accessions,
/// two rounds, an adjusted target, an approved evaluation and a service check.
@Suite("Terminal: from goals to operation") struct TerminalFollowUpTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func aProjectGoesFromGoalsToAServiceCheck(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try program.run(
        "opret", "Nord", "--afdeling", "Fjordglimt; 96; 7940", "--afdeling", "Engen; 41; 3011")
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await setGoal(terminal)
        try await makeKey(terminal)
        try await agree(terminal)
        try await adjustInFirstRound(terminal)
        try await approveEvaluation(terminal)
        try await checkService(terminal)
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      let rounds = try program.run("opfoelgning").output
      for word in ["opfølgning", "evaluering", "servicetjek"] { #expect(rounds.contains(word)) }
      #expect(try program.run("maal").output.contains("88,5 kr./m² inden 31. dec. 2027"))
    }
  }

  private func setGoal(_ terminal: TmuxSession) async throws {
    try await terminal.press("4")
    try await terminal.waitFor("Ingen mål endnu")
    try await terminal.press("t")
    try await terminal.waitFor("Vælg typiske mål")
    try await terminal.press("Down", "Space", "F2")
    try await terminal.waitFor("Gemt · Nyt mål: Billigere renholdelse")
    try await terminal.press("e")
    try await terminal.waitFor("Udgangspunktets år")
    try await terminal.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    try await terminal.type("1,234.56")
    try await terminal.press("Tab", "Tab")
    try await terminal.type("2025")
    try await terminal.press("Tab")
    try await terminal.type("80")
    try await terminal.press("Tab", "Tab")
    try await terminal.type("31/12-2027")
    try await terminal.press("F2")
    try await terminal.waitFor("har komma før punktum")
    try await terminal.press("C-u")
    try await terminal.type("92,50")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Mål 1: udgangspunkt")
    try await terminal.press("n")
    try await terminal.waitFor("Ny måling af mål 1")
    try await terminal.type("90")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Måling af mål 1: 90 kr./m²")
    try await terminal.waitFor("92,5 → 90 → 80 kr./m²")
  }

  private func makeKey(_ terminal: TmuxSession) async throws {
    try await terminal.press("5")
    try await terminal.waitFor("Ingen aftale endnu")
    try await terminal.press("n")
    try await terminal.waitFor("Fordelingsnøgler  0")
    try await terminal.press("a")
    try await terminal.waitFor("Omkostningspulje")
    try await terminal.type("Kontor")
    try await terminal.press("Tab")
    try await terminal.type("0")
    try await terminal.press("F2")
    try await terminal.waitFor("skal være over 0 kr.")
    try await terminal.press("C-u")
    try await terminal.type("487.333")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Ny fordelingsnøgle: Kontor")
    try await terminal.press("t")
    try await terminal.waitFor("Periode")
    try await terminal.press("C-u")
    try await terminal.type("2025")
    try await terminal.press("Tab", "Tab")
    try await terminal.type("1000")
    try await terminal.press("Tab", "Tab")
    try await terminal.type("450")
    try await terminal.press("F2")
    try await terminal.waitFor("Retvisende efter timer i 2025")
    try await terminal.press("Escape")
  }

  private func agree(_ terminal: TmuxSession) async throws {
    try await terminal.waitFor("Ingen aftale endnu")
    try await terminal.press("m")
    try await terminal.waitFor("Ingen modeller endnu")
    try await terminal.press("t")
    try await terminal.waitFor("Gemt · Modeller at begynde med")
    try await terminal.press("Right", "B")
    try await terminal.waitFor("Godkend modellen")
    try await terminal.press("Enter")
    try await terminal.waitFor("Aftale om samdrift · version 1")
    try await terminal.press("f")
    try await terminal.waitFor("Fremlagt til tiltrædelse")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Aftale, version 1: fremlagt")
    for (department, count) in [("Fjordglimt", "1/2"), ("Engen", "2/2")] {
      try await terminal.press("b")
      try await terminal.waitFor("‹ \(department) ›")
      try await terminal.press("Tab", "Tab")
      try await terminal.type("Afdelingsmødet")
      try await terminal.press("Tab")
      try await terminal.type("i dag")
      try await terminal.press("F2")
      try await terminal.waitFor("Gemt · Beslutning om milepæl 6: \(department)")
      try await terminal.waitFor("Afdelinger og tiltrædelse  \(count)")
      try await terminal.press("Down")
    }
  }

  private func adjustInFirstRound(_ terminal: TmuxSession) async throws {
    try await terminal.press("4")
    try await terminal.waitFor("1 af 1 nøgle er retvisende")
    try await terminal.waitFor("o ny runde")
    try await terminal.waitFor("r råd")
    try await terminal.press("o")
    try await terminal.waitFor("Ny opfølgningsrunde")
    try await terminal.press("F2")
    try await terminal.waitFor("Opfølgningsrunde 1")
    try await terminal.press("a")
    try await terminal.waitFor("Ny justering")
    try await terminal.press("Tab")
    try await terminal.type("Et måltal, der kan nås")
    try await terminal.press("F2")
    try await terminal.waitFor("! Vælg et mål.")
    try await terminal.press("Right", "Tab")
    try await terminal.type("88,5")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Ny justering")
    try await terminal.press("Space")
    try await terminal.waitFor("Gennemfør justeringen")
    try await terminal.press("Enter")
    try await terminal.waitFor("Gemt · Justering gennemført")
  }

  private func approveEvaluation(_ terminal: TmuxSession) async throws {
    try await terminal.press("o")
    try await terminal.waitFor("Ny opfølgningsrunde")
    try await terminal.press("Tab", "Right", "F2")
    try await terminal.waitFor("Opfølgningsrunde 2")
    try await terminal.waitFor("Ikke godkendt endnu")
    try await terminal.press("End")
    try await terminal.waitFor("1 Kontor: ")
    try await terminal.press("b")
    try await terminal.waitFor("‹ 2 evaluering")
    try await terminal.press("Tab")
    try await terminal.type("Organisationsbestyrelsen")
    try await terminal.press("Tab")
    try await terminal.type("i dag")
    try await terminal.press("Tab", "Tab")
    try await terminal.type("punkt 7")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Beslutning om milepæl 12: godkendt")
    try await terminal.press("Home")
    try await terminal.waitFor("Godkendt · Organisationsbestyrelsen")
    try await terminal.press("1", "End", "Right", "Right", "End")
    try await terminal.waitFor("▸12 ")
    try await terminal.press("Enter")
    try await terminal.waitFor("→ runde 2")
    try await terminal.press("s")
    try await terminal.waitFor("Status for milepæl 12")
    try await terminal.press("4")
    try await terminal.waitFor("Gemt · Milepæl 12: nået")
  }

  private func checkService(_ terminal: TmuxSession) async throws {
    try await terminal.press("4")
    // The figures beside each other can be reached, however long the page is.
    try await terminal.press("End")
    try await terminal.waitFor("Runderne side om side")
    try await terminal.waitFor("1 Billigere renholdelse")
    try await terminal.press("o")
    try await terminal.waitFor("‹ servicetjek ›")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Ny opfølgningsrunde: servicetjek")
    try await terminal.waitFor("Opfølgningsrunde 3")
  }
}
