import Foundation
import TestSupport
import Testing

/// Drafts of reminders, and what becomes of reminders that can't be written or remembered.
@Suite("Commands that remind: files") struct ReminderFileTests {
  @Test func draftsAreWrittenWhereTheyCanBe() throws {
    try Program.withReminders { program in
      try Data().write(to: program.file("fil"))
      let wrong = try program.run("påmind", "--eml", "fil")
      #expect(wrong.code == 73 && wrong.errors.contains("fil er ikke en mappe."))
      #expect(!FileManager.default.fileExists(atPath: program.reminderMemory.path))
      let missing = try program.run("påmind", "--eml", "ingen/kladder")
      #expect(
        missing.code == 73 && missing.errors.contains("Mappen ingen/kladder kan ikke oprettes"))
      let folder = program.file("kladder")
      let written = try program.run("påmind", "--eml", "kladder")
      #expect(written.code == 0)
      #expect(written.errors.contains("Mappen kladder er ny, og kun du kan læse den."))
      #expect(written.errors.contains("3 påmindelser er gemt som kladder i kladder: Anne, Bodil"))
      #expect(try mode(of: "kladder", program) == 0o700)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names.count == 3 && names[0].hasPrefix("påmindelse-Anne-2"), "\(names)")
      #expect(try mode(of: "kladder/\(names[0])", program) == 0o600)
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
      #expect(try program.sent().isEmpty)
    }
  }

  @Test func draftsThatAreThereAreMadeAgainWhenAskedFor() throws {
    try Program.withReminders { program in
      try program.run("plan", "tilføj", "Uden adresse @Ukendt !+2d")
      try program.run("påmind", "--eml", "kladder")
      let again = try program.run("påmind", "--eml", "kladder")
      #expect(
        again.errors == """
          Der er ikke noget nyt at minde nogen om.
          Allerede mindet om det hele: Anne, Bodil og Carl i dag. Med --igen bliver kladderne lavet \
          igen.

          """)
      let made = try program.run("påmind", "--eml", "nye/", "--igen")
      #expect(
        made.errors.contains("3 påmindelser er gemt som kladder i nye/: Anne, Bodil og Carl."))
      #expect(made.errors.contains("Der er ingen mailadresse på Ukendt."))
      let names = try FileManager.default.contentsOfDirectory(atPath: program.file("nye").path)
      #expect(names.count == 3)
      #expect(!made.errors.contains("i forvejen"))
      let twins = try program.run("påmind", "--eml", "nye/", "--igen")
      #expect(twins.code == 0)
      #expect(twins.errors.contains("Der lå kladder fra i dag i forvejen"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: program.file("nye").path).count {
          $0.hasSuffix("-2.eml")
        } == 3)
      #expect(try program.run("påmind", "--prøv").output == "")
      let trial = try program.run("påmind", "--prøv", "--igen")
      #expect(trial.output.contains("Hej Anne") && trial.output.contains("Hej Carl"))
      #expect(trial.errors.contains("Der er ingen mailadresse på Ukendt."))
      for wrong in [["--send", "--igen"], ["--igen"]] {
        let refused = try program.run(["påmind"] + wrong)
        #expect(refused.code == 64 && refused.errors.contains("--igen hører til --eml"))
      }
      #expect(try program.sent().isEmpty)
    }
  }

  @Test func whereAGroupSharesTheFolderItReadsTheDrafts() throws {
    try Program.withReminders { program in
      let shared = program.file("delt")
      try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: false)
      chmod(shared.path, 0o2770)
      let made = try program.run("påmind", "--eml", "delt/kladder")
      #expect(made.errors.contains("Mappen delt/kladder er ny, og den er delt med din gruppe."))
      let names = try FileManager.default.contentsOfDirectory(
        atPath: program.file("delt/kladder").path)
      #expect(try names.count == 3 && mode(of: "delt/kladder/\(names[0])", program) == 0o660)
    }
  }

  private func mode(of file: String, _ program: Program) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: program.file(file).path)[.posixPermissions]
      as? Int
  }

  @Test func aFullDiskLeavesNoHalfDraftAndForgetsNobody() throws {
    try Program.withReminders { program in
      try program.run(
        "plan", "tilføj", String(repeating: "Meget lang titel ", count: 80) + "@Anne !+1d")
      try program.run("påmind", "--send")
      try FileManager.default.removeItem(at: program.reminderMemory)
      // A limit on the size of files stops the writing in the middle, as a full disk does.
      let full = try program.shell("ulimit -f 1; samdrift påmind --eml kladder")
      #expect(full.code == 74, "\(full.errors)")
      #expect(
        full.errors.contains("Påmindelsen til Anne: ") && full.errors.contains("kan ikke skrives"))
      let names = try FileManager.default.contentsOfDirectory(atPath: program.file("kladder").path)
      #expect(names.allSatisfy { !$0.contains("Anne") && !$0.contains(".tmp") }, "\(names)")
      let later = try program.run("påmind", "--eml", "kladder")
      #expect(later.code == 0 && later.errors.contains("Anne"), "\(later.errors)")
    }
  }

  @Test(arguments: [0o300, 0o500])
  func whereTheFolderIsNotForTheUserNothingIsSent(mode: mode_t) throws {
    try Program.withReminders { program in
      try program.run("påmind", "--send")
      let count = try program.sent().count
      let folder = program.reminderMemory.deletingLastPathComponent().path
      try program.run("plan", "tilføj", "Nyt til Bodil @Bodil !+1d")
      chmod(folder, mode)
      defer { chmod(folder, 0o700) }
      // Root may do whatever a folder's mode says, unless it gives that right up.
      let rights = "-dac_override,-dac_read_search"
      let modest =
        geteuid() == 0 ? "setpriv --bounding-set \(rights) --inh-caps \(rights) " : ""
      let outcome = try program.shell(
        """
        export PATH="\(program.environment["PATH"] ?? "")"
        \(modest)\(Program.executable.path) påmind --send
        """)
      #expect(outcome.code == 77, "\(outcome)")
      #expect(
        outcome.errors.hasPrefix("samdrift: Hvem der er mindet om hvad, skal huskes i "),
        "\(outcome.errors)")
      #expect(outcome.errors.contains("dér kan der ikke skrives: du har ikke adgang."))
      #expect(try program.sent().count == count)
    }
  }

  @Test func whoIsForgottenIsForgottenHereAtOnce() throws {
    try Program.withReminders { program in
      try program.run("interessenter", "ret", "9", "--næste", "+3d", "--ansvarlig", "Bodil")
      let untold = try program.run("interessenter", "glem", "11", "--ja")
      #expect(untold.code == 0)
      #expect(!FileManager.default.fileExists(atPath: program.reminderMemory.path))
      try program.run("påmind", "--send")
      func remembered() throws -> (recipients: Int, aboutPersons: Int) {
        let data = try Data(contentsOf: program.reminderMemory)
        let all = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let projects = all?["projects"] as? [String: [String: Any]]
        let text = String(decoding: data, as: UTF8.self)
        let about = text.components(separatedBy: "stakeholder-").count - 1
        // What is nobody's is told to whoever reads it, under no id.
        return (projects?.values.first?.keys.count { !$0.isEmpty } ?? 0, about)
      }
      #expect(try remembered() == (2, 1))
      #expect(try program.run("interessenter", "glem", "9", "--ja").code == 0)
      #expect(try remembered() == (1, 0))
      // What can't be read is told, and the person is forgotten all the same.
      try Data("{".utf8).write(to: program.reminderMemory)
      let told = try program.run("interessenter", "glem", "10", "--ja")
      #expect(told.code == 0 && told.errors.contains("Alle spor af interessent nr. 10 er slettet."))
      #expect(told.errors.contains("påmindelser personen har fået, kan ikke slettes: "))
      #expect(told.errors.contains("Slet filen selv, og få lov"))
      #expect(!told.errors.contains("sendt. "))
    }
  }

  @Test func whatCanNotBeRememberedIsNotSent() throws {
    try Program.withReminders { program in
      try Data("{".utf8).write(to: program.reminderMemory)
      let broken = try program.run("påmind", "--send")
      #expect(broken.code == 65 && broken.errors.contains("Slet filen, hvis alle må få"))
      try FileManager.default.removeItem(at: program.reminderMemory)
      try FileManager.default.createDirectory(
        at: program.reminderMemory, withIntermediateDirectories: false)
      #expect(try program.run("påmind", "--send").code != 0)
      #expect(try program.sent().isEmpty)
      let both = try program.run("påmind", "--send", "--eml", ".")
      #expect(both.code == 64 && both.errors.contains("Vælg enten --eml eller --send"))
    }
  }
}
