import Foundation
import TestSupport
import Testing

/// Mails with papers from the command line, as other programs read them.
@Suite("Commands that write mails") struct MailCommandTests {
  /// A mail as Python reads it.
  private struct Mail: Decodable {
    let unsent: String?
    let from: String?
    let to: String
    let subject: String
    let body: String
    /// Name, media type, and how it begins.
    let attachments: [[String]]
  }

  private func mail(_ file: String, _ program: Program) throws -> Mail {
    let script = """
      import email, email.policy, icalendar, json, sys
      mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
      files = [(a.get_filename(), a.get_content_type(), a.get_payload(decode=True))
               for a in mail.iter_attachments()]
      for _, kind, data in files:
          if kind == 'text/calendar':
              assert len(icalendar.Calendar.from_ical(data).walk('VEVENT')) == 1
      print(json.dumps({
          'unsent': mail['X-Unsent'], 'from': mail['From'], 'to': str(mail['To'] or ''),
          'subject': str(mail['Subject']), 'body': mail.get_body().get_content(),
          'attachments': [[n, k, d[:4].decode('latin-1')] for n, k, d in files]}))
      """
    try Data(script.utf8).write(to: program.file("read.py"))
    let parsed = try program.shell("exec /usr/bin/python3 read.py \(file)")
    try #require(parsed.code == 0, "\(parsed.errors)")
    return try JSONDecoder().decode(Mail.self, from: Data(parsed.output.utf8))
  }

  private func withProject(_ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      try program.run("opret", "Fjordglimt")
      try program.run(
        "møde", "tilføj", "om 2 uger", "--kl", "19.00", "--sted", "Fælleshuset")
      try body(program)
    }
  }

  @Test func nothingIsSentForPractice() throws {
    try Program.withProgram { program in
      let made = try program.run("opret", "Prøve", "--øvelse", "--database", "o.db")
      #expect(made.code == 0, "\(made.errors)")
      let refused = try program.run(
        "papir", "oversigt", "--format", "docx", "--send", "--til", "a@b.dk", "--ja", "--database",
        "o.db")
      #expect(refused.code == 64)
      #expect(refused.errors.contains("I en øvelse sendes ingen mail."), "\(refused.errors)")
    }
  }

  @Test func aDraftHasThePaperAndItsMeeting() throws {
    try withProject { program in
      let written = try program.run(
        "papir", "oversigt", "--møde", "styregruppe", "--mail", "m.eml",
        "--til", "\"Vig, Lene\" <lene@afd7.dk>; Søren <bo@afd7.dk>", "--til", "kim@afd7.dk")
      #expect(written.code == 0 && written.output == "", "\(written.errors)")
      #expect(written.errors == "Mailkladden er gemt i m.eml.\n")
      let mail = try mail("m.eml", program)
      #expect(mail.unsent == "1" && mail.from == nil)
      #expect(mail.to == "\"Vig, Lene\" <lene@afd7.dk>, Søren <bo@afd7.dk>, kim@afd7.dk")
      #expect(mail.subject.hasPrefix("Milepælsoversigt til styregruppemødet den "))
      #expect(mail.body.contains("Sted: Fælleshuset") && mail.body.contains("Tester"))
      #expect(
        mail.attachments == [
          ["Milepælsoversigt – Fjordglimt.pdf", "application/pdf", "%PDF"],
          ["Styregruppemøde.ics", "text/calendar", "BEGI"],
        ])
      let mode = try FileManager.default.attributesOfItem(atPath: program.file("m.eml").path)
      #expect(mode[.posixPermissions] as? Int == 0o600)
      // The calendar of the project has the meeting under the same name.
      try program.run("kalender", "k.ics")
      let uids = try program.shell(
        """
        python3 -c "import email, email.policy
        m = email.message_from_binary_file(open('m.eml', 'rb'), policy=email.policy.default)
        print(list(m.iter_attachments())[1].get_payload(decode=True).decode())" > e.ics
        grep -h '^UID' e.ics k.ics | tr -d '\\r' | sort | uniq -c | sort -n | tail -1
        """)
      #expect(uids.output.contains("      2 UID:meeting-"), "\(uids)")
    }
  }

  @Test func aDraftCanHaveWordAndNoRecipientAndReplacesNothingUnasked() throws {
    try withProject { program in
      let command = ["papir", "statusrapport", "--format", "docx", "--mail", "m.eml"]
      #expect(try program.run(command).code == 0)
      let mail = try mail("m.eml", program)
      #expect(mail.to == "")
      #expect(mail.attachments.map { $0[0] } == ["Statusrapport – Fjordglimt.docx"])
      #expect(mail.attachments[0][2] == "PK\u{3}\u{4}")
      let refused = try program.run(command)
      #expect(refused.code == 64 && refused.errors.contains("--ja"))
      #expect(try program.run(command + ["--ja"]).code == 0)
    }
  }

  @Test func aMeetingWithoutADayIsSaidNotToComeAlong() throws {
    try Program.withProgram { program in
      try program.run("opret", "Fjordglimt")
      try program.run("møde", "tilføj", "om 2 uger", "--navn", "Opstart")
      // A history from elsewhere may have one.
      let moved = try program.shell(
        """
        samdrift eksport f.json; sed -i 's/"date" : "[^"]*",//' f.json
        samdrift import f.json --database ny.db
        """)
      try #require(moved.code == 0, "\(moved.errors)")
      let written = try program.run(
        "papir", "oversigt", "--møde", "Opstart", "--mail", "m.eml", "--format", "docx",
        "--database", "ny.db")
      #expect(written.code == 0)
      #expect(
        written.errors == """
          Mødet har ingen dato, så det kan ikke følge med som kalenderfil (.ics).
          Mailkladden er gemt i m.eml.

          """)
      #expect(try mail("m.eml", program).attachments.count == 1)
    }
  }

  @Test func aLoginIsNoSignature() throws {
    try withProject { program in
      for (name, isSigned) in [(login, false), ("Lone Vig", true)] {
        try program.run(
          ["oversigt", "--format", "docx", "--mail", "\(isSigned).eml"],
          environment: ["SAMDRIFT_NAVN": name])
        let body = try mail("\(isSigned).eml", program).body
        #expect(body.contains("Venlig hilsen\nLone Vig") == isSigned)
        #expect(body.contains("hilsen") == isSigned)
      }
    }
  }

  private var login: String { getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "" }

  @Test func aFullDiskLeavesNoHalfDraft() throws {
    try withProject { program in
      try Data("før".utf8).write(to: program.file("m.eml"))
      let bin = try fake(
        "weasyprint", "for f; do :; done; { echo '%PDF'; head -c 150000 /dev/zero; } > \"$f\"",
        program)
      let before = try files(program)
      for file in ["m.eml", "ny.eml"] {
        // A limit on the size of files stops the writing in the middle, as a full disk does.
        let outcome = try program.shell(
          """
          export PATH="\(bin["PATH"] ?? ""):$PATH"
          ulimit -f 340; samdrift oversigt --mail \(file) --ja
          """)
        #expect(outcome.code == 74, "\(outcome.errors)")
        #expect(outcome.errors.contains("\(file) kan ikke skrives"), "\(outcome.errors)")
      }
      #expect(try String(contentsOf: program.file("m.eml"), encoding: .utf8) == "før")
      #expect(try files(program) == before)
    }
  }

  @Test func aDraftGoesToStandardOutput() throws {
    try withProject { program in
      let bin = try fake("weasyprint", "for f; do :; done; echo '%PDF' > \"$f\"", program)
      let outcome = try program.run(["oversigt", "--mail", "-"], environment: bin)
      #expect(outcome.code == 0 && outcome.errors == "")
      #expect(outcome.output.hasPrefix("X-Unsent: 1\r\nDate: "))
    }
  }

  @Test(arguments: [
    (["--til", "a@b.dk"], "skriv også --mail eller --send"),
    (["--mail", "m.eml", "--til", "Lene"], "--til: »Lene« er ikke en mailadresse."),
    (["--mail", "m.eml", "--til", "a@b.dk\nBcc: c@d.dk"], "er ikke en mailadresse."),
    (["--mail", "m.eml", "--format", "odt"], "--format pdf eller --format docx"),
    (["--mail", "m.pdf"], "ende på .eml"), (["--mail", ""], "Filen har intet navn"),
    (["--send", "--ja"], "Skriv med --til, hvem"),
  ])
  func whatIsNoMailIsRefused(options: [String], words: String) throws {
    try withProject { program in
      let before = try files(program)
      let outcome = try program.run(["oversigt"] + options)
      #expect(outcome.code == 64 && outcome.errors.contains(words), "\(outcome.errors)")
      #expect(try files(program) == before)
    }
  }

  @Test func sendmailGetsTheMailAfterAYesAlone() throws {
    try withProject { program in
      var bin = try fake("sendmail", "echo \"$@\" > ord; cat > brev", program)
      bin = try fake("weasyprint", "for f; do :; done; echo '%PDF' > \"$f\"", program)
      let command = ["oversigt", "--send", "--til", "lene@afd7.dk"]
      let refused = try program.run(command, environment: bin)
      #expect(refused.code == 64 && refused.errors.contains("--ja"))
      #expect(refused.errors.contains("til lene@afd7.dk."))
      #expect(!FileManager.default.fileExists(atPath: program.file("brev").path))
      let outcome = try program.run(command + ["--ja"], environment: bin)
      #expect(outcome.code == 0 && outcome.errors.contains("givet til sendmail"))
      #expect(try String(contentsOf: program.file("ord"), encoding: .utf8) == "-t -oi\n")
      let text = try String(contentsOf: program.file("brev"), encoding: .utf8)
      #expect(!text.utf8.contains(0x0D))
      let mail = try mail("brev", program)
      #expect(mail.unsent == nil && mail.to == "lene@afd7.dk" && mail.attachments.count == 1)
    }
  }

  @Test func aConfidentialPaperIsSaidToBeSo() throws {
    try withProject { program in
      var bin = try fake("sendmail", "cat > brev", program)
      bin = try fake("weasyprint", "for f; do :; done; echo '%PDF' > \"$f\"", program)
      let refused = try program.run(
        ["oversigt", "--fortrolig", "--send", "--til", "lene@afd7.dk"], environment: bin)
      #expect(refused.code == 64 && refused.errors.contains("Papiret er fortroligt."))
    }
  }

  @Test func aSendmailThatFailsIsQuotedAndNothingIsTakenForSent() throws {
    try withProject { program in
      var bin = try fake("sendmail", "echo 'no \\033[2J route' >&2; exit 75", program)
      bin = try fake("weasyprint", "for f; do :; done; echo '%PDF' > \"$f\"", program)
      let outcome = try program.run(
        ["oversigt", "--send", "--til", "lene@afd7.dk", "--ja"], environment: bin)
      #expect(outcome.code == 69 && outcome.errors.contains("svarede »no ·[2J route«"))
      #expect(outcome.errors.contains("Regn ikke med, at noget er sendt."))
      #expect(try !files(program).contains { $0.hasPrefix("samdrift-") })
    }
  }

  @Test(.enabled(if: !isAnywhere(["/usr/sbin/sendmail", "/usr/lib/sendmail"])))
  func withoutSendmailADraftIsAdvised() throws {
    try withProject { program in
      let outcome = try program.run(
        ["oversigt", "--send", "--til", "lene@afd7.dk", "--ja"],
        environment: ["PATH": program.home.path])
      #expect(outcome.code == 69 && outcome.errors.contains("programmet sendmail mangler"))
      #expect(outcome.errors.contains("(.eml)"))
    }
  }

  private static func isAnywhere(_ paths: [String]) -> Bool {
    paths.contains { FileManager.default.fileExists(atPath: $0) }
  }

  /// Puts a script on the path, before the machine's own programs.
  private func fake(_ name: String, _ text: String, _ program: Program) throws -> [String: String] {
    _ = try script(text, program, name: "bin/\(name)")
    return ["PATH": "\(program.file("bin").path):/usr/bin:/bin"]
  }

  private func files(_ program: Program) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.home.path).sorted()
  }
}
