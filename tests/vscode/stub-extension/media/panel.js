document.querySelector('h1').textContent = 'The script of the panel has run';
