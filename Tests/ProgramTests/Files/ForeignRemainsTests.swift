import Foundation
import TestSupport
import Testing

/// A forgotten person's name in files that other programs have made, wherever they keep it.
@Suite("Others' files that name a forgotten person") struct ForeignRemainsTests {
  /// Runs `script` where others' files are made, then forgets Xenia Lund, and gives what was told.
  private func forgetting(
    after script: String, _ body: (Program, _ told: String) throws -> Void
  ) throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("interessenter", "tilføj", "Xenia Lund", "--art", "person")
      let folder = program.file("Samdrift")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(script.utf8).write(to: program.file("make.py"))
      let made = try program.shell("cd Samdrift && exec /usr/bin/python3 ../make.py")
      try #require(made.code == 0, "\(made.errors)")
      let told = try program.run("interessenter", "glem", "9", "--ja", "--filer")
      #expect(told.code == 0)
      try body(program, told.errors)
    }
  }

  /// All that stands in the packed files of the folder, also in files in them.
  private func unpacked(_ program: Program) throws -> String {
    let script = """
      import glob, io, zipfile
      def read(data, name):
          for part in zipfile.ZipFile(io.BytesIO(data)).infolist():
              inner = zipfile.ZipFile(io.BytesIO(data)).read(part)
              print(name, part.filename)
              if inner[:2] == b'PK': read(inner, name + ' ' + part.filename)
              else: print(inner.decode('utf-8', 'replace'))
      for name in sorted(glob.glob('Samdrift/*.*')): read(open(name, 'rb').read(), name)
      """
    try Data(script.utf8).write(to: program.file("unpack.py"))
    let read = try program.shell("exec /usr/bin/python3 unpack.py")
    try #require(read.code == 0, "\(read.errors)")
    return read.output
  }

  @Test func inAWorkbookAlsoBesideTheCells() throws {
    try forgetting(
      after: """
        import io, openpyxl, zipfile
        from openpyxl.comments import Comment
        from openpyxl.worksheet.filters import FilterColumn, Filters
        def book(name=None):
            book = openpyxl.Workbook()
            book.active['A1'] = 'Navn'
            book.active['A2'] = name or 'ingen'
            return book
        made = book(); made.properties.creator = 'Xenia Lund'; made.save('forfatter.xlsx')
        made = book(); made.properties.lastModifiedBy = 'Xenia Lund'; made.save('rettet af.xlsx')
        made = book(); made.active['A1'].comment = Comment('Husk', 'Xenia Lund')
        made.save('kommentar.xlsx')
        made = book(); made.active.auto_filter.ref = 'A1:A2'
        made.active.auto_filter.filterColumn.append(
            FilterColumn(colId=0, filters=Filters(filter=['Xenia Lund'])))
        made.save('filter.xlsx')
        inner = io.BytesIO(); book('LUND,  XENIA').save(inner)
        made = io.BytesIO(); book().save(made)
        with zipfile.ZipFile(made) as old, zipfile.ZipFile('indlejret.xlsx', 'w') as new:
            for part in old.infolist(): new.writestr(part, old.read(part))
            new.writestr('xl/embeddings/Bog1.xlsx', inner.getvalue())
        with zipfile.ZipFile(made) as old, zipfile.ZipFile('samtale.xlsx', 'w') as new:
            for part in old.infolist(): new.writestr(part, old.read(part))
            new.writestr('xl/persons/person.xml',
                '<personList><person displayName="Xenia Lund" id="{1}"/></personList>')
            new.writestr('xl/pivotCache/pivotCacheDefinition1.xml',
                '<pivotCacheDefinition><s v="Lund, Xenia"/></pivotCacheDefinition>')
        """
    ) { program, told in
      #expect(told.contains("Navnet står endnu i 6 filer:"), "\(told)")
      #expect(!told.contains("kan ikke undersøges"), "\(told)")
      let text = try unpacked(program)
      #expect(!text.lowercased().contains("xenia") && !text.lowercased().contains("lund"))
      #expect(text.components(separatedBy: "[glemt]").count >= 8)
      let opened = try program.shell(
        "cd Samdrift && exec /usr/bin/python3 -c 'import glob, openpyxl\n"
          + "for name in glob.glob(\"*.xlsx\"): openpyxl.load_workbook(name)'")
      #expect(opened.code == 0, "\(opened.errors)")
    }
  }

  @Test func inLibreOfficesFilesAlsoBesideTheText() throws {
    try forgetting(
      after: """
        import subprocess, zipfile
        meta = '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Xenia Lund</dc:creator>'
        office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        text = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        table = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        def flat(name, kind, body):
            open(name, 'w').write('<?xml version="1.0" encoding="UTF-8"?><office:document '
                + office + text + table + dc + 'office:version="1.3" office:mimetype='
                + '"application/vnd.oasis.opendocument.' + kind + '"><office:body><office:' + kind
                + '>' + body + '</office:' + kind + '></office:body></office:document>')
        flat('note.fodt', 'text', '<text:p>Hej<office:annotation><dc:creator>Xenia Lund'
            + '</dc:creator><text:p>Godt</text:p></office:annotation></text:p>')
        flat('ark.fods', 'spreadsheet', '<table:table table:name="Ark1"><table:table-row>'
            + '<table:table-cell office:value-type="string" office:string-value="Xenia Lund"/>'
            + '</table:table-row></table:table>')
        for name, ending in [('note.fodt', 'odt'), ('ark.fods', 'ods'), ('note.fodt', 'docx')]:
            subprocess.run(['soffice', '-env:UserInstallation=file://' + __import__('os').getcwd()
                + '/../kontor', '--headless', '--convert-to', ending, name], check=True,
                capture_output=True)
        import os
        os.remove('note.fodt'); os.remove('ark.fods')
        """
    ) { program, told in
      #expect(told.contains("Navnet står endnu i 3 filer:"), "\(told)")
      #expect(!told.contains("kan ikke undersøges"), "\(told)")
      let text = try unpacked(program)
      #expect(!text.contains("Xenia") && !text.contains("Lund"))
      let opened = try program.shell(
        "cd Samdrift && pandoc -t plain note.odt && pandoc -t plain --track-changes=all note.docx")
      #expect(opened.code == 0 && opened.output.contains("Hej"), "\(opened.errors)")
    }
  }

  @Test func inWordsTrackedChangesAndComments() throws {
    try forgetting(
      after: """
        import subprocess
        open('a.md', 'w').write('''[Ny]{.insertion author="Xenia Lund" date="2026-01-01T00:00:00Z"}
        og [væk]{.deletion author="Xenia Lund" date="2026-01-01T00:00:00Z"} og
        [Se her]{.comment-start id="0" author="Xenia Lund" date="2026-01-01T00:00:00Z"}
        noget[]{.comment-end id="0"}.''')
        subprocess.run(['pandoc', 'a.md', '-o', 'rettet.docx'], check=True)
        __import__('os').remove('a.md')
        """
    ) { program, told in
      #expect(told.contains("Navnet er taget ud af ~/Samdrift/rettet.docx."), "\(told)")
      let read = try program.shell("pandoc -t markdown --track-changes=all Samdrift/rettet.docx")
      #expect(read.output.contains("insertion author=\"[glemt]\""), "\(read.output)")
      #expect(!read.output.contains("Xenia"))
    }
  }

  @Test func inMailsWithMailsPagesAndPDFInThem() throws {
    try forgetting(
      after: """
        import subprocess
        from email.message import EmailMessage
        open('a.html', 'w').write('<p>Aftalt med Xenia Lund</p>')
        subprocess.run(['weasyprint', '-q', 'a.html', 'a.pdf'], check=True)
        pdf = open('a.pdf', 'rb').read()
        __import__('os').remove('a.html'); __import__('os').remove('a.pdf')
        def mail(name, change):
            message = EmailMessage()
            message['Subject'] = 'Referat'
            message.set_content('Hej')
            change(message)
            open(name, 'wb').write(message.as_bytes())
        inner = EmailMessage()
        inner['From'] = 'Xenia Lund <x@fjordbo.dk>'
        inner.set_content('Hej')
        mail('mail.eml', lambda m: m.add_attachment(inner))
        mail('side.eml', lambda m: m.add_alternative(
            '<p>Xenia&nbsp;<b>Lund</b>', subtype='html', cte='base64'))
        mail('pdf.eml', lambda m: m.add_attachment(
            pdf, maintype='application', subtype='pdf', filename='referat.pdf'))
        mail('fri.eml', lambda m: m.add_attachment(b'Hej', maintype='text', subtype='plain'))
        mail('billede.eml', lambda m: m.add_attachment(
            b'\\x00PNG', maintype='image', subtype='png', filename='a.png'))
        """
    ) { _, told in
      #expect(told.contains("Navnet står endnu i 3 filer:"), "\(told)")
      for name in ["mail", "side", "pdf"] {
        #expect(told.contains("· ~/Samdrift/\(name).eml (mail)"))
      }
      #expect(told.contains("billede.eml kan ikke undersøges helt: der er billeder eller andet"))
      #expect(!told.contains("fri.eml") && !told.contains("taget ud"))
    }
  }
}
