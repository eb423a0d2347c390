import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';

// The editor's workers come from this server, as all else; build.mjs names them so.
globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = label === 'json' || label === 'graphql' ? label : 'editor';
    return new Worker(`/graphiql/${name}.worker.js`, { type: 'module' });
  },
};

const first = `# Whose pacts, and who says so? Ctrl-Enter asks.
{
  nation(by: {name: "Russia"}) {
    pacts(first: 5) {
      edges {
        other { name }
        node {
          signed { edtf }
          evidence(first: 1) {
            edges { node {
              document { title }
              spans { quote }
            } }
          }
        }
      }
    }
  }
}
`;

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL fetcher={createGraphiQLFetcher({ url: '/graphql' })} initialQuery={first} defaultEditorToolsVisibility="variables" />,
);
