import Core
import Foundation
import TestSupport
import Testing

/// The papers as documents that are edited in Word and LibreOffice, made by pandoc.
@Suite("Papers in Word", .serialized) struct WordTests {
  static let papers: [[String]] = [
    ["oversigt"], ["oversigt", "--fortrolig"], ["statusrapport"], ["aftale"],
    ["interessentanalyse"], ["interessentanalyse", "--fortrolig"], ["implementeringsplan"],
    ["evaluering"], ["orientering"], ["referat"], ["indkaldelse"], ["mødepakke"], ["huskeliste"],
    ["indstilling", "--milepæl", "3"], ["rettelser"], ["plakat"], ["afdelingsbreve"],
  ]

  @Test(arguments: papers) func aDocumentSaysWhatTheWebPageDoes(paper: [String]) throws {
    try withDemo { program in
      let web = try program.run(try command(paper, in: program) + ["--format", "html"])
      #expect(web.code == 0, "\(web.errors)")
      let page = web.output
      // What a table shows isn't told again under a heading that says so.
      let untold = /(?s)<style>.*?<\/style>|<svg.*?<\/svg>|<caption>.*?<\/caption>/
      let said = Set(words(page.replacing(untold, with: " ")))
      for format in ["docx", "odt"] {
        let document = try make(paper, as: format, in: program)
        let text = [document.body] + document.margins
        let missing = said.subtracting(words(text.joined(separator: " ")))
          .subtracting(drawn(page))
        #expect(missing.isEmpty, "\(paper) as \(format): \(missing)")
        if format == "docx" { expectOwnStyles(document) }
      }
    }
  }

  @Test func aLawyerFindsNothingButStylesAndNumberedClauses() throws {
    try withDemo { program in
      let document = try make(["aftale"], as: "docx", in: program)
      let clauses = document.paragraphs(of: "Klausul")
      #expect(clauses.count == 17)
      #expect(clauses.first?.contains(">Parter<") ?? false)
      #expect(document["word/numbering.xml"].contains("w:val=\"Klausul\""))
      let style = try #require(
        document["word/styles.xml"]
          .firstMatch(of: /(?s)<w:style [^>]*w:styleId="Klausul"[^>]*>.*?<\/w:style>/))
      #expect(style.output.contains("w:numId w:val=\"1\""))
      #expect(style.output.contains("w:basedOn w:val=\"Heading1\""))
      for mark in ["b", "i", "sz", "color", "rFonts", "ind", "spacing", "pBdr", "br"] {
        #expect(!document.body.contains(try Regex("<w:\(mark)[ />]")), "\(mark)")
      }
      // Sides in tables are what pandoc writes beside the style.
      let outside = document.body.replacing(/(?s)<w:tbl>.*?<\/w:tbl>/, with: "")
      #expect(!outside.contains("<w:jc"))
      let all = outside.matches(of: /(?s)<w:p>.*?<\/w:p>/)
      #expect(all.allSatisfy { $0.output.contains("<w:pStyle") })
      #expect(document["word/styles.xml"].contains(/<w:lang [^>]*w:val="da-DK"/))
    }
  }

  @Test func tablesHaveHeadsAndSpans() throws {
    try withDemo { program in
      let document = try make(["implementeringsplan"], as: "docx", in: program)
      let rows = document.body.matches(of: /(?s)<w:tr>.*?<\/w:tr>/).map(\.output)
      #expect(rows[0].contains("<w:tblHeader") && rows[0].contains(">Aktivitet<"))
      #expect(rows[1].contains("w:gridSpan w:val=\"5\""))
      #expect(rows.count { $0.contains("w:gridSpan") } >= 3)
      let open = try make(["implementeringsplan"], as: "odt", in: program)
      #expect(open.body.contains(/<table:table-header-rows>\s*<table:table-row>/))
      #expect(open.body.contains("table:number-columns-spanned=\"5\""))
    }
  }

  @Test func onlyConfidentialPapersSaySoOnEachPage() throws {
    try withDemo { program in
      for (paper, isConfidential) in [
        (["interessentanalyse"], false), (["interessentanalyse", "--fortrolig"], true),
      ] {
        for format in ["docx", "odt"] {
          let document = try make(paper, as: format, in: program)
          let heads =
            format == "docx"
            ? ["1", "2"].map { document["word/header\($0).xml"] }
            : document["styles.xml"].matches(of: /(?s)<style:header>.*?<\/style:header>/)
              .map { String($0.output) }
          #expect(heads.count >= 2)
          #expect(heads.allSatisfy { $0.contains("FORTROLIGT") == isConfidential })
          #expect(document.body.contains("FORTROLIGT") == isConfidential)
        }
      }
    }
  }

  @Test func thePlanLiesAcrossWithPictures() throws {
    try withDemo { program in
      let document = try make(["implementeringsplan"], as: "docx", in: program)
      let sections = document.body.matches(of: /(?s)<w:sectPr.*?<\/w:sectPr>/).map(\.output)
      #expect(sections.map { $0.contains("landscape") } == [false, true])
      let parts = Dictionary(
        uniqueKeysWithValues: document["word/_rels/document.xml.rels"]
          .matches(of: /<Relationship [^>]*>/).map { relation in
            (value("Id", in: relation.output), value("Target", in: relation.output))
          })
      for section in sections {
        for match in section.matches(of: /<w:(header|footer)Reference [^>]*>/) {
          let part = parts[value("r:id", in: match.output.0)]
          #expect(part?.hasPrefix(String(match.output.1)) ?? false, "\(match.output.0)")
        }
      }
      #expect(sections[0].contains("w:w=\"11906\"") && sections[1].contains("w:w=\"16838\""))
      let pictures = document.names.filter { $0.hasPrefix("word/media/") }
      #expect(pictures.count == 2 && pictures.allSatisfy { $0.hasSuffix(".png") })
      #expect(document.body.contains("descr=\"Tidsplan: "))
      // 265 mm between the margins, at 36000 to the millimetre.
      let widths = document.body.matches(of: /<wp:extent cx="(\d+)"/).compactMap { Int($0.1) }
      #expect(
        widths.count == 2 && widths.allSatisfy { (5_000_000...9_541_000).contains($0) }, "\(widths)"
      )
      let open = try make(["implementeringsplan"], as: "odt", in: program)
      #expect(open.body.contains("text:style-name=\"Liggesideoverskrift\""))
      #expect(open.names.count { $0.hasPrefix("Pictures/") } == 2)
    }
  }

  @Test func propertiesNameTheOrganisationAndNobody() throws {
    try Program.withProgram { program in
      let made = try program.run(
        "opret", "Nord", "--organisation", "Boligforeningen Lærkefjord", "--projektleder",
        "Mette Lund")
      #expect(made.code == 0, "\(made.errors)")
      let document = try make(["statusrapport"], as: "docx", in: program)
      let core = document["docProps/core.xml"]
      #expect(core.contains("<dc:title>Statusrapport</dc:title>"))
      #expect(core.contains("<dc:creator>Boligforeningen Lærkefjord</dc:creator>"))
      #expect(core.contains("<dc:language>da-DK</dc:language>"))
      #expect(document.body.contains("projektleder: Mette Lund"))
      #expect(!(core + document["docProps/custom.xml"]).contains("Mette"))
    }
  }

  @Test func nothingPeopleWriteIsTakenForMarkup() throws {
    let name = #"<w:b/> & "Nord" ]]> \b `x` <script>1</script>"#
    try Program.withProgram { program in
      #expect(try program.run("opret", name, "--demo").code == 0)
      for format in ["docx", "odt"] {
        let document = try make(["oversigt"], as: format, in: program)
        for part in [document.body] + document.margins where part.contains("Nord") {
          let read = part.replacing(/<[^<>]*>/, with: "").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
          #expect(read.contains(name), "\(format)")
          #expect(!part.contains("<w:b/>") && !part.contains("<script"))
        }
      }
    }
  }

  @Test(arguments: ["docx", "odt"]) func libreOfficeShowsEachPaperOnItsPages(
    format: String
  ) throws {
    try withDemo { program in
      for (index, paper) in Self.papers.enumerated() {
        _ = try make(paper, as: format, in: program, name: "p\(index)")
      }
      let made = try program.shell(
        "soffice -env:UserInstallation=file://$HOME/kontor --headless --convert-to pdf p*.\(format)"
      )
      #expect(made.code == 0, "\(made.errors)")
      for (index, paper) in Self.papers.enumerated() {
        let text = try program.shell("pdftotext -layout p\(index).pdf -").output
        let pages = text.split(separator: "\u{0C}")
        #expect(!pages.isEmpty, "\(paper)")
        for (number, page) in pages.enumerated() {
          #expect(page.contains("Side \(number + 1) af \(pages.count)"), "\(paper)")
          #expect(page.contains("FORTROLIGT") == paper.contains("--fortrolig"), "\(paper)")
        }
        if [["oversigt"], ["plakat"]].contains(paper) { #expect(pages.count == 1, "\(paper)") }
        if paper == ["aftale"] { #expect(text.contains(/(?m)^ *17\. +Udtræden/)) }
        if paper == ["implementeringsplan"] {
          let sizes = try program.shell("pdfinfo -f 1 -l 9 p\(index).pdf").output
          #expect(sizes.contains(/Page +1 size: +595\.\d+ x 841/))
          #expect(sizes.contains(/size: +841\.\d+ x 595/))
        }
      }
    }
  }

  // MARK: - An organisation's own

  @Test func anOwnReferenceDocumentIsUsedButForConfidentialPapers() throws {
    try withDemo { program in
      let folder = try templates(of: program)
      _ = try make(["oversigt"], as: "docx", in: program, name: "egen")
      try FileManager.default.copyItem(
        at: program.file("egen.docx"), to: folder.appendingPathComponent("papir.docx"))
      let header = "word/header2.xml"
      #expect(try make(["aftale"], as: "docx", in: program)[header].contains("Milepælsoversigt"))
      let plan = try make(["implementeringsplan"], as: "docx", in: program)
      #expect(!plan.body.contains("landscape"))
      let confidential = ["interessentanalyse", "--fortrolig"]
      #expect(try make(confidential, as: "docx", in: program)[header].contains("FORTROLIGT"))
      try FileManager.default.copyItem(
        at: program.file("egen.docx"), to: folder.appendingPathComponent("papir-fortrolig.docx"))
      #expect(try make(confidential, as: "docx", in: program)[header].contains("Milepælsoversigt"))
    }
  }

  @Test func theLetterheadStandsInTheFirstHeader() throws {
    try withDemo { program in
      let folder = try templates(of: program)
      try Data("Boligforeningen <Å>\nTorvet 1\n".utf8)
        .write(to: folder.appendingPathComponent("brevhoved.txt"))
      let logo = folder.appendingPathComponent("logo.png")
      let drawn = try program.shell(
        "echo '<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"20\"/>' "
          + "| rsvg-convert -o '\(logo.path)'")
      #expect(drawn.code == 0)
      let document = try make(["aftale"], as: "docx", in: program)
      #expect(document["word/header1.xml"].contains("Boligforeningen &lt;Å&gt;"))
      #expect(document["word/header1.xml"].contains("cx=\"1800000\" cy=\"450000\""))
      #expect(!document["word/header2.xml"].contains("Torvet"))
      #expect(document["word/_rels/header1.xml.rels"].contains("media/brevhoved.png"))
      #expect(document.names.contains("word/media/brevhoved.png"))
      let open = try make(["aftale"], as: "odt", in: program)
      #expect(open["styles.xml"].contains("Torvet 1"))
      #expect(open.names.contains("Pictures/brevhoved.png"))
    }
  }

  @Test(arguments: [
    ("papir.docx", "ikke et dokument", "papir.docx er ikke et dokument på højst 20 MB"),
    ("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "skal logoet være et PNG-billede"),
    ("logo.png", "GIF89a", "skal logoet være et PNG-billede"),
  ])
  func whatCannotBeUsedIsNamed(name: String, content: String, message: String) throws {
    try withDemo { program in
      let folder = try templates(of: program)
      try Data(content.utf8).write(to: folder.appendingPathComponent(name))
      let outcome = try program.run("papir", "aftale", "--ud", "a.docx")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: program.file("a.docx").path))
    }
  }

  // MARK: - Without pandoc

  @Test(arguments: ["docx", "odt"]) func withoutPandocItSaysWhatToInstall(format: String) throws {
    try withDemo { program in
      let outcome = try program.run(
        "papir", "aftale", "--ud", "a.\(format)", environment: ["PATH": program.home.path])
      #expect(outcome.code == 69)
      #expect(outcome.errors.contains("sudo apt-get install pandoc"))
      #expect(outcome.errors.onOneLine.contains("html, som Word også åbner"))
      #expect(!FileManager.default.fileExists(atPath: program.file("a.\(format)").path))
    }
  }

  @Test func onlyChartsWantTheirDrawer() throws {
    try withDemo { program in
      let folder = program.file("bin")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent("pandoc").path,
        withDestinationPath: "/usr/bin/pandoc")
      let path = ["PATH": folder.path]
      let chart = try program.run("papir", "statusrapport", "--ud", "s.docx", environment: path)
      #expect(chart.code == 69)
      #expect(chart.errors.onOneLine.contains("sudo apt-get install librsvg2-bin"))
      let plain = try program.run("papir", "aftale", "--ud", "a.docx", environment: path)
      #expect(plain.code == 0, "\(plain.errors)")
    }
  }

  @Test(arguments: [
    ("echo 'pandoc: no luck' >&2; exit 1", "no luck"),
    ("while [ \"$1\" != --output ]; do shift; done; echo halv > \"$2\"", "pandoc kunne ikke lave"),
  ])
  func aPandocThatFailsIsQuoted(script: String, message: String) throws {
    try withDemo { program in
      let folder = program.file("bin")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appendingPathComponent("pandoc")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      let outcome = try program.run(
        "papir", "aftale", "--ud", "a.docx", environment: ["PATH": folder.path])
      #expect(outcome.code == 69)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: program.file("a.docx").path))
    }
  }
}
