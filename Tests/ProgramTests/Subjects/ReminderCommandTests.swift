import Foundation
import TestSupport
import Testing

/// Reminders from the command line, with a sendmail that keeps what it is given.
@Suite("Commands that remind") struct ReminderCommandTests {
  /// A project in which three have something to do, and a sendmail that takes no mail to whoever
  /// stands in the file "afvis".
  private func withProject(_ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      var program = program
      try FileManager.default.createDirectory(
        at: program.file("bin"), withIntermediateDirectories: true)
      let sendmail = program.file("bin/sendmail").path
      try Data(
        """
        #!/bin/sh
        mail=$(mktemp "$HOME/sendt.XXXXXX")
        cat > "$mail"
        [ -f "$HOME/afvis" ] || exit 0
        grep -q "^To: $(cat "$HOME/afvis")@" "$mail" || exit 0
        rm "$mail"
        echo "ukendt modtager"
        exit 67
        """.utf8
      ).write(to: URL(fileURLWithPath: sendmail))
      chmod(sendmail, 0o755)
      program.environment["PATH"] = "\(program.file("bin").path):/usr/bin:/bin"
      try program.run("opret", "Fjordglimt")
      for name in ["Anne", "Bodil", "Carl"] {
        let outcome = try program.run(
          "interessenter", "tilføj", name, "--art", "person", "--mail",
          "\(name.lowercased())@fjordbo.dk")
        try #require(outcome.code == 0, "\(outcome.errors)")
        try program.run("plan", "tilføj", "Opgave for \(name) @\(name) !+3d")
      }
      try body(program)
    }
  }

  private func sent(_ program: Program) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
    return try names.filter { $0.hasPrefix("sendt.") }.map {
      try String(contentsOf: program.file($0), encoding: .utf8)
    }
  }

  /// The recipients of what has been sent, in order.
  private func recipients(_ program: Program) throws -> [String] {
    try sent(program).flatMap { mail in
      mail.split(separator: "\n").filter { $0.hasPrefix("To: ") }.map { String($0.dropFirst(4)) }
    }.sorted()
  }

  private let memory = ".local/share/samdrift/samdrift.db.paamind"

  @Test func eachGetsOneMailAndThenOnlyWhatIsNew() throws {
    try withProject { program in
      try program.run("plan", "tilføj", "Uden adresse @Ukendt !+2d")
      try program.run("plan", "tilføj", "Uden nogen !+2d")
      let first = try program.run("påmind", "--send")
      #expect(first.code == 0 && first.output == "", "\(first.errors)")
      #expect(
        first.errors.contains("3 påmindelser er afleveret til sendmail: Anne, Bodil og Carl."))
      #expect(first.errors.contains("Der er ingen mailadresse på Ukendt."))
      #expect(first.errors.contains("Ingen er ansvarlig for 1 ting"))
      let all = ["anne@fjordbo.dk", "bodil@fjordbo.dk", "carl@fjordbo.dk"]
      #expect(try recipients(program) == all)
      #expect(try sent(program).allSatisfy { !$0.contains("X-Unsent") && !$0.contains("\r") })

      let again = try program.run("paamind", "--send")
      #expect(again.code == 0)
      #expect(again.errors.hasPrefix("Der er ikke noget nyt at minde nogen om.\n"))
      #expect(try recipients(program) == all)

      try program.run("plan", "tilføj", "Nyt til Bodil @Bodil !+1d")
      let trial = try program.run("påmind", "--proev")
      #expect(
        trial.output.hasPrefix("Til: bodil@fjordbo.dk\nEmne: Påmindelse fra Fjordglimt: 1 inden"))
      #expect(trial.output.contains("Nyt til Bodil") && !trial.output.contains("Opgave for"))
      #expect(try program.run("påmind", "--send").errors.hasPrefix("1 påmindelse er afleveret"))
      #expect(try sent(program).count == 4)

      // A week later, all of it.
      let file = program.file(memory)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("Anne") && !text.contains("fjordbo"))
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      let aged = text.replacing(/"whole":"[0-9-]+"/, with: #""whole":"2026-01-01""#)
      try Data(aged.utf8).write(to: file)
      #expect(try program.run("påmind", "--send").errors.hasPrefix("3 påmindelser er afleveret"))
    }
  }

  @Test func whoIsNotReachedIsTriedAgainAndTheOthersAreNot() throws {
    try withProject { program in
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
        try recipients(program) == ["anne@fjordbo.dk", "bodil@fjordbo.dk", "carl@fjordbo.dk"])
    }
  }

  @Test func draftsAreWrittenWhereTheyCanBe() throws {
    try withProject { program in
      let missing = try program.run("påmind", "--eml", "kladder")
      #expect(missing.code == 73 && missing.errors.contains("kladder er ikke en mappe."))
      #expect(!FileManager.default.fileExists(atPath: program.file(memory).path))
      let folder = program.file("kladder")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let written = try program.run("påmind", "--eml", "kladder")
      #expect(written.code == 0)
      #expect(written.errors.contains("3 påmindelser er gemt som kladder i kladder: Anne, Bodil"))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names.count == 3 && names[0].hasPrefix("påmindelse-Anne-2"), "\(names)")
      // Python's parser reads them.
      let script = """
        import email, email.policy, glob, json
        def read(path):
            with open(path, 'rb') as file:
                mail = email.message_from_binary_file(file, policy=email.policy.default)
            assert not mail.defects and mail['X-Unsent'] == '1'
            return [mail['to'].addresses[0].addr_spec, mail['subject'], mail.get_content()]
        print(json.dumps([read(path) for path in sorted(glob.glob('kladder/*.eml'))]))
        """
      try Data(script.utf8).write(to: program.file("read.py"))
      let parsed = try program.shell("exec /usr/bin/python3 read.py")
      try #require(parsed.code == 0, "\(parsed.errors)")
      let mails = try JSONDecoder().decode([[String]].self, from: Data(parsed.output.utf8))
      #expect(
        mails.map { $0[0] } == ["anne@fjordbo.dk", "bodil@fjordbo.dk", "carl@fjordbo.dk"])
      #expect(mails[1][1] == "Påmindelse fra Fjordglimt: 1 inden for en uge")
      #expect(mails[1][2].contains("- Frist: Opgave for Bodil\n"))
      #expect(!mails[1][2].contains("Anne") && !mails[1][2].contains("Carl"))
      // Another the same day takes another name.
      try program.run("plan", "tilføj", "Mere @Anne !+1d")
      #expect(try program.run("påmind", "--eml", "kladder").code == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 4)
      // What was given as a draft isn't sent too.
      try program.run("påmind", "--send")
      #expect(try sent(program).isEmpty)
    }
  }

  @Test func whoIsForgottenIsForgottenHereAtOnce() throws {
    try withProject { program in
      try program.run("interessenter", "ret", "8", "--næste", "+3d", "--ansvarlig", "Bodil")
      let untold = try program.run("interessenter", "glem", "10", "--ja")
      #expect(untold.code == 0)
      #expect(!FileManager.default.fileExists(atPath: program.file(memory).path))
      try program.run("påmind", "--send")
      func remembered() throws -> (recipients: Int, aboutPersons: Int) {
        let data = try Data(contentsOf: program.file(memory))
        let all = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let projects = all?["projects"] as? [String: [String: Any]]
        let text = String(decoding: data, as: UTF8.self)
        let about = text.components(separatedBy: "stakeholder-").count - 1
        return (projects?.values.first?.count ?? 0, about)
      }
      #expect(try remembered() == (2, 1))
      #expect(try program.run("interessenter", "glem", "8", "--ja").code == 0)
      #expect(try remembered() == (1, 0))
      // What can't be read is told, and the person is forgotten all the same.
      try Data("{".utf8).write(to: program.file(memory))
      let told = try program.run("interessenter", "glem", "9", "--ja")
      #expect(told.code == 0 && told.errors.contains("Interessent nr. 9 er glemt."))
      #expect(told.errors.contains("påmindelser personen har fået, kan ikke glemmes: "))
      #expect(told.errors.contains("Slet filen, hvis alle må få"))
    }
  }

  @Test func whatCanNotBeRememberedIsNotSent() throws {
    try withProject { program in
      try Data("{".utf8).write(to: program.file(memory))
      let broken = try program.run("påmind", "--send")
      #expect(broken.code == 65 && broken.errors.contains("Slet filen, hvis alle må få"))
      try FileManager.default.removeItem(at: program.file(memory))
      try FileManager.default.createDirectory(
        at: program.file(memory), withIntermediateDirectories: false)
      #expect(try program.run("påmind", "--send").code != 0)
      #expect(try sent(program).isEmpty)
      let both = try program.run("påmind", "--send", "--eml", ".")
      #expect(both.code == 64 && both.errors.contains("Vælg enten --eml eller --send"))
    }
  }

  @Test func withoutSendmailNothingIsRemembered() throws {
    try withProject { program in
      try FileManager.default.removeItem(at: program.file("bin/sendmail"))
      let outcome = try program.run("påmind", "--send")
      guard outcome.code == 69 else { return }
      #expect(outcome.errors.contains("programmet sendmail mangler"))
      #expect(!FileManager.default.fileExists(atPath: program.file(memory).path))
    }
  }

  @Test func twoAtOnceSendEachMailOnce() throws {
    try withProject { program in
      var program = program
      let directory = Program.executable.deletingLastPathComponent().path
      program.environment["PATH", default: ""] += ":\(directory)"
      let path = program.environment["PATH"]!
      let outcome = try program.shell(
        "export PATH=\(path); samdrift påmind --send & samdrift påmind --send; wait $!")
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(
        try recipients(program) == ["anne@fjordbo.dk", "bodil@fjordbo.dk", "carl@fjordbo.dk"])
    }
  }

  @Test func severalProjectsAndNothingToRemindOf() throws {
    try withProject { program in
      try program.run("opret", "Nord")
      #expect(try program.run("påmind", "--send").code == 64)
      let quiet = try program.run("påmind", "--send", "--projekt", "Nord")
      #expect(quiet.code == 0 && quiet.output == "")
      #expect(quiet.errors == "Der er ikke noget nyt at minde nogen om.\n")
      try program.run("påmind", "--send", "--projekt", "Fjord")
      #expect(try sent(program).count == 3)
      try program.run("påmind", "--send", "--projekt", "Nord")
      try program.run("påmind", "--send", "--projekt", "Fjord")
      #expect(try sent(program).count == 3)
      let listed = try program.run("påmind", "--projekt", "Fjord")
      #expect(listed.output.contains("Anne · anne@fjordbo.dk") && listed.code == 0)
      let whole = try program.run("påmind", "--projekt", "Nord", "--prøv")
      #expect(whole.output == "" && whole.code == 0)
    }
  }

  @Test func anAddressIsForgottenWithThePerson() throws {
    try withProject { program in
      let wrong = try program.run("interessenter", "ret", "8", "--mail", "anne@")
      #expect(wrong.code == 65 && wrong.errors.contains("»anne@« er ikke en mailadresse."))
      #expect(try program.run("interessenter", "vis", "8").output.contains("anne@fjordbo.dk"))
      try program.run("milepæl", "1", "--noter", "Skriv til ANNE@fjordbo.dk")
      try program.run("interessenter", "glem", "8", "--ja")
      let bytes = try Data(contentsOf: program.file(".local/share/samdrift/samdrift.db"))
      #expect(bytes.range(of: Data("anne@fjordbo.dk".utf8)) == nil)
      #expect(bytes.range(of: Data("ANNE@fjordbo.dk".utf8)) == nil)
    }
  }
}
