import Foundation
import TestSupport
import Testing

/// Reminders from the command line, with a sendmail that keeps what it is given.
@Suite("Commands that remind") struct ReminderCommandTests {
  @Test func eachGetsOneMailAndThenOnlyWhatIsNew() throws {
    try Program.withReminders { program in
      try program.run("plan", "tilføj", "Uden adresse @Ukendt !+2d")
      try program.run("plan", "tilføj", "Uden nogen !+2d")
      let first = try program.run("påmind", "--send")
      #expect(first.code == 0 && first.output == "", "\(first.errors)")
      #expect(
        first.errors.contains("3 påmindelser er afleveret til sendmail: Anne, Bodil og Carl."))
      #expect(first.errors.contains("Der er ingen mailadresse på Ukendt."))
      #expect(first.errors.contains("Ingen er ansvarlig for 1 ting"))
      let all = ["anne@fjordbo.dk", "bodil@fjordbo.dk", "carl@fjordbo.dk"]
      #expect(try program.recipients() == all)
      #expect(try program.sent().allSatisfy { !$0.contains("X-Unsent") && !$0.contains("\r") })

      let again = try program.run("paamind", "--send")
      #expect(again.code == 0)
      // Who has no address is said again in a week, or when there is something new.
      #expect(again.errors == "Der er ikke noget nyt at minde nogen om.\n")
      #expect(try program.recipients() == all)

      try program.run("plan", "tilføj", "Nyt til Bodil @Bodil !+1d")
      let trial = try program.run("påmind", "--proev")
      #expect(
        trial.output.hasPrefix("Til: bodil@fjordbo.dk\nEmne: Påmindelse fra Fjordglimt: 1 inden"))
      #expect(trial.output.contains("Nyt til Bodil") && !trial.output.contains("Opgave for"))
      #expect(trial.errors.contains("Der er ingen mailadresse på Ukendt."))
      let news = try program.run("påmind", "--send").errors
      #expect(news == "1 påmindelse er afleveret til sendmail: Bodil.\n")
      #expect(try program.sent().count == 4)

      // A week later, all of it.
      let file = program.reminderMemory
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("Anne") && !text.contains("fjordbo"))
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      let aged = text.replacing(/"whole":"[0-9-]+"/, with: #""whole":"2026-01-01""#)
      try Data(aged.utf8).write(to: file)
      let week = try program.run("påmind", "--send").errors
      #expect(week.hasPrefix("3 påmindelser er afleveret"))
      #expect(week.contains("Der er ingen mailadresse på Ukendt."))
    }
  }

  @Test func inPracticeTheMailSaysSo() throws {
    try Program.withProgram { program in
      let there = ["--database", "x.db"]
      try program.run(["opret", "Nord", "--øvelse"] + there)
      try program.run(
        ["interessenter", "tilføj", "Anne", "--type", "person", "--mail", "anne@fjordbo.dk"]
          + there)
      try program.run(["plan", "tilføj", "Opgave @Anne !+3d"] + there)
      let mail = try program.run(["påmind", "--prøv"] + there).output
      #expect(mail.hasPrefix("Til: anne@fjordbo.dk\nEmne: ØVELSE · Påmindelse fra Nord: 1 inden"))
      #expect(mail.contains("\n\nØVELSE\n\nHej Anne\n"))
    }
  }

  @Test func whoIsNotReachedIsTriedAgainAndTheOthersAreNot() throws {
    try Program.withReminders { program in
      try Data("bodil".utf8).write(to: program.file("afvis"))
      let failed = try program.run("påmind", "--send")
      #expect(failed.code == 69)
      #expect(failed.errors.contains("2 påmindelser er afleveret til sendmail: Anne og Carl."))
      #expect(failed.errors.contains("Påmindelsen til Bodil: "))
      #expect(failed.errors.contains("ukendt modtager"))
      #expect(failed.errors.contains("De, der mangler, prøves igen næste gang."))
      try FileManager.default.removeItem(at: program.file("afvis"))
      #expect(try program.run("påmind", "--send").code == 0)
      #expect(
        try program.recipients() == ["anne@fjordbo.dk", "bodil@fjordbo.dk", "carl@fjordbo.dk"])
    }
  }

  /// Where systems keep a sendmail that is found whatever the path is.
  private static let systemSendmails = ["/usr/sbin/sendmail", "/usr/lib/sendmail"]

  @Test(.disabled(if: systemSendmails.contains { access($0, X_OK) == 0 }))
  func withoutSendmailNothingIsRemembered() throws {
    try Program.withReminders { program in
      var program = program
      try FileManager.default.removeItem(at: program.file("bin/sendmail"))
      program.environment["PATH"] = program.file("bin").path
      let outcome = try program.run("påmind", "--send")
      #expect(outcome.code == 69)
      #expect(outcome.errors.contains("programmet sendmail mangler"))
      #expect(!FileManager.default.fileExists(atPath: program.reminderMemory.path))
    }
  }

  @Test func twoAtOnceSendEachMailOnce() throws {
    try Program.withReminders { program in
      var program = program
      let directory = Program.executable.deletingLastPathComponent().path
      program.environment["PATH", default: ""] += ":\(directory)"
      let path = program.environment["PATH"]!
      let outcome = try program.shell(
        "export PATH=\(path); samdrift påmind --send & samdrift påmind --send; wait $!")
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(
        try program.recipients() == ["anne@fjordbo.dk", "bodil@fjordbo.dk", "carl@fjordbo.dk"])
    }
  }

  @Test func severalProjectsAndNothingToRemindOf() throws {
    try Program.withReminders { program in
      try program.run("opret", "Nord")
      #expect(try program.run("påmind", "--send").code == 64)
      let quiet = try program.run("påmind", "--send", "--projekt", "Nord")
      #expect(quiet.code == 0 && quiet.output == "")
      #expect(quiet.errors == "Der er ikke noget nyt at minde nogen om.\n")
      try program.run("påmind", "--send", "--projekt", "Fjord")
      #expect(try program.sent().count == 3)
      try program.run("påmind", "--send", "--projekt", "Nord")
      try program.run("påmind", "--send", "--projekt", "Fjord")
      #expect(try program.sent().count == 3)
      let listed = try program.run("påmind", "--projekt", "Fjord")
      #expect(listed.output.contains("Anne · anne@fjordbo.dk") && listed.code == 0)
      let whole = try program.run("påmind", "--projekt", "Nord", "--prøv")
      #expect(whole.output == "" && whole.code == 0)
    }
  }

  @Test func whereNobodyHasAnAddressThatIsSaid() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("plan", "tilføj", "Uden adresse @Ukendt !+2d")
      try program.run("plan", "tilføj", "Uden nogen !+2d")
      for way in [["--prøv"], ["--eml", "kladder"]] {
        let said = try program.run(["påmind"] + way)
        #expect(said.code == 0 && said.output == "")
        #expect(
          said.errors.hasPrefix(
            """
            Ingen får en påmindelse: 2 ting har ingen ansvarlig med en mailadresse.
            Der er ingen mailadresse på Ukendt.
            """), "\(said.errors)")
      }
    }
  }

  @Test func anAddressIsForgottenWithThePerson() throws {
    try Program.withReminders { program in
      let wrong = try program.run("interessenter", "ret", "9", "--mail", "anne@")
      #expect(wrong.code == 65 && wrong.errors.contains("»anne@« er ikke en mailadresse."))
      try program.run("interessenter", "ret", "9", "--mail", "Anne Bo <anne@fjordbo.dk>")
      let shown = try program.run("interessenter", "vis", "9").output
      #expect(shown.contains("anne@fjordbo.dk") && !shown.contains("Anne Bo"))
      try program.run("milepæl", "1", "--noter", "Skriv til ANNE@fjordbo.dk")
      try program.run("interessenter", "glem", "9", "--ja")
      let bytes = try Data(contentsOf: program.file(".local/share/samdrift/samdrift.db"))
      #expect(bytes.range(of: Data("anne@fjordbo.dk".utf8)) == nil)
      #expect(bytes.range(of: Data("ANNE@fjordbo.dk".utf8)) == nil)
    }
  }
}
