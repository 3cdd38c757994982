import java.io.*;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.rio.*;
import org.eclipse.rdf4j.rio.helpers.*;

/** Reads each file as strictly as RDF4J can and writes it as N-Quads, a form feed before each; fails at any complaint. */
public class RioRead {
    public static void main(String[] files) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (String file : files) {
            out.print("\f");
            RDFParser parser = Rio.createParser(Rio.getParserFormatForFileName(file).get());
            parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true);
            parser.getParserConfig().set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, true);
            parser.getParserConfig().set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
            ParseErrorCollector complaints = new ParseErrorCollector();
            parser.setParseErrorListener(complaints);
            parser.setRDFHandler(Rio.createWriter(RDFFormat.NQUADS, out));
            try (InputStream in = new FileInputStream(file)) {
                parser.parse(in, "https://example.org/");
            }
            out.flush();
            if (!complaints.getWarnings().isEmpty() || !complaints.getErrors().isEmpty()) {
                throw new IllegalStateException(file + complaints.getWarnings() + complaints.getErrors());
            }
        }
    }
}
